import { choices, choose } from './device'

const MS_PER_PX = 25

/**
 * Moves a list that is wider than its viewport, endlessly, in the reading direction: in Arabic towards the right.
 * Held, it stays where it is and can be scrolled by hand; let go, it moves on from there. Never where the reader
 * wants no motion. `button` holds and lets go.
 */
export function moveList(viewport: HTMLElement, list: HTMLElement, button: HTMLElement): void {
  const track = list.parentElement
  if (!track) return
  const reduced = matchMedia('(prefers-reduced-motion: reduce)')
  const sign = getComputedStyle(viewport).direction === 'rtl' ? 1 : -1
  let isHeld = choices().motion === 'off'
  let animation: Animation | undefined
  let copy: HTMLElement | undefined
  let width = 0

  /** From moving to standing at the same place, where it can be scrolled. */
  const hold = () => {
    if (animation?.playState !== 'running') return
    const done = (Number(animation.currentTime) / MS_PER_PX) % width
    animation.cancel()
    viewport.scrollLeft = -sign * done
  }
  const letGo = () => {
    if (!animation || animation.playState === 'running') return
    animation.play()
    animation.currentTime = (Math.abs(viewport.scrollLeft) % width) * MS_PER_PX
    viewport.scrollLeft = 0
  }
  const settle = () => {
    button.ariaLabel = button.dataset[isHeld ? 'play' : 'pause'] ?? ''
    button.dataset.held = String(isHeld)
    if (isHeld || viewport.matches(':hover,:focus-within')) hold()
    else letGo()
  }
  const arrange = () => {
    hold()
    copy?.remove()
    animation = undefined
    width = list.offsetWidth
    button.hidden = reduced.matches || width <= viewport.clientWidth
    if (button.hidden) return
    copy = copyOf(list)
    track.append(copy)
    const transform = ['none', `translateX(${sign * width}px)`]
    animation = track.animate({ transform }, { duration: width * MS_PER_PX, iterations: Infinity })
    animation.cancel()
    settle()
  }

  button.addEventListener('click', () => {
    isHeld = !isHeld
    choose('motion', isHeld ? 'off' : 'on')
    settle()
  })
  for (const type of ['pointerenter', 'pointerleave', 'focusin']) viewport.addEventListener(type, settle)
  // the focus has not yet arrived where it goes
  viewport.addEventListener('focusout', () => setTimeout(settle))
  viewport.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  reduced.addEventListener('change', arrange)
  const sizes = new ResizeObserver(arrange)
  sizes.observe(viewport)
  sizes.observe(list)
}

/** The end of the endless strip: for the eye and the mouse only. */
function copyOf(list: HTMLElement) {
  const copy = document.createElement('ul')
  copy.ariaHidden = 'true'
  copy.append(...[...list.children].map((item) => item.cloneNode(true)))
  for (const item of copy.children) item.removeAttribute('id')
  for (const link of copy.querySelectorAll('a')) link.tabIndex = -1
  return copy
}
