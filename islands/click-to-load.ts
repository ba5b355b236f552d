import { part } from './define'

/** Puts a provider's player in the place of its notice once the reader asks for it; nothing is requested before. */
export function upgradeEmbed(root: HTMLElement): void {
  const { frame: address } = root.dataset
  if (!address) return
  part(root, 'load').addEventListener('click', () => {
    const frame = document.createElement('iframe')
    frame.src = address
    frame.title = root.querySelector('p')?.textContent ?? ''
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
    root.replaceChildren(frame)
    frame.focus()
  })
}
