/**
 * Holds pictures back until they are tapped. Styles keep a lazy picture from being laid out, so that the browser never
 * asks for it; here each gets a button. The lead picture is not lazy: it comes in any case.
 */
export function savePictures(words: string): void {
  const isOn = document.documentElement.dataset.saver === 'on'
  for (const image of document.querySelectorAll<HTMLImageElement>(
    '.picture:not(.portrait) img[loading=lazy]',
  )) {
    const frame = image.closest<HTMLElement>('.picture')
    if (!frame) continue
    const known = frame.querySelector('button')
    if (isOn && image.naturalWidth) frame.dataset.shown = ''
    if (!isOn || 'shown' in frame.dataset) known?.remove()
    else if (!known) frame.append(buttonFor(image, frame, words))
  }
}

function buttonFor(image: HTMLImageElement, frame: HTMLElement, words: string) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = words
  // a list's picture says nothing that its headline does not: no stop for the keyboard
  if (image.alt) button.ariaLabel = `${words}: ${image.alt}`
  else button.tabIndex = -1
  button.addEventListener('click', () => {
    frame.dataset.shown = ''
    image.loading = 'eager'
    button.remove()
  })
  return button
}
