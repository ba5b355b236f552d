import { choices, choose } from './device'

const MS_PER_PX = 25

/**
 * Moves a list that is wider than its viewport, endlessly, in the reading direction: in Arabic towards the right.
 * Held, it stays where it is and can be scrolled by hand; let go, it moves on from there. Never where the reader
 * wants no motion. The button holds it and lets it go.
 */
export class Marquee {
  #viewport: HTMLElement
  #list: HTMLElement
  #button: HTMLElement
  #reduced = matchMedia('(prefers-reduced-motion: reduce)')
  #isHeld = choices().motion === 'off'
  #animation: Animation | undefined
  #copy: HTMLElement | undefined
  #width = 0
  /** The way of the movement; scrolling to the same place goes the other way. */
  #sign: number

  constructor(viewport: HTMLElement, list: HTMLElement, button: HTMLElement) {
    this.#viewport = viewport
    this.#list = list
    this.#button = button
    this.#sign = document.dir === 'rtl' ? 1 : -1
    this.#listen()
  }

  #listen() {
    const viewport = this.#viewport
    const settle = () => this.#settle()
    const arrange = () => this.#arrange()
    this.#button.addEventListener('click', () => {
      this.#isHeld = !this.#isHeld
      choose('motion', this.#isHeld ? 'off' : 'on')
      settle()
    })
    for (const type of ['pointerenter', 'pointerleave']) viewport.addEventListener(type, settle)
    viewport.addEventListener('focusin', ({ target }) => {
      settle()
      if (target instanceof Element) target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    })
    // the focus has not yet arrived where it goes
    viewport.addEventListener('focusout', () => setTimeout(settle))
    this.#reduced.addEventListener('change', arrange)
    const sizes = new ResizeObserver(arrange)
    sizes.observe(viewport)
    sizes.observe(this.#list)
  }

  /** Asks for all sizes before it changes anything, since what is asked for later would be laid out anew. */
  #arrange() {
    const [list, button] = [this.#list, this.#button]
    const place = Math.abs(this.#viewport.scrollLeft)
    const width = list.offsetWidth
    button.hidden = this.#reduced.matches || width <= this.#viewport.clientWidth
    if (button.hidden) return this.#stop()
    this.#width = width
    const copy = copyOf(list)
    if (!this.#copy?.isEqualNode(copy)) {
      this.#copy?.remove()
      list.after((this.#copy = copy))
    }
    const transform = ['none', `translateX(${this.#sign * width}px)`]
    this.#move({ transform }, { duration: width * MS_PER_PX, iterations: Infinity })
    this.#settle(place)
  }

  #move(keyframes: PropertyIndexedKeyframes, timing: OptionalEffectTiming) {
    const effect = this.#animation?.effect
    if (effect instanceof KeyframeEffect) {
      effect.setKeyframes(keyframes)
      effect.updateTiming(timing)
    } else {
      this.#animation = this.#list.parentElement?.animate(keyframes, timing)
      this.#animation?.cancel()
    }
  }

  #stop() {
    this.#hold()
    this.#copy?.remove()
    this.#copy = this.#animation = undefined
  }

  #settle(place?: number) {
    const button = this.#button
    button.ariaLabel = button.dataset[this.#isHeld ? 'play' : 'pause'] ?? ''
    button.dataset.held = String(this.#isHeld)
    if (this.#isHeld || this.#viewport.matches(':hover,:focus-within')) this.#hold()
    else this.#letGo(place)
  }

  /** From moving to standing at the same place. */
  #hold() {
    if (this.#animation?.playState !== 'running') return
    const done = (Number(this.#animation.currentTime) / MS_PER_PX) % this.#width
    this.#animation.cancel()
    this.#viewport.scrollLeft = -this.#sign * done
  }

  #letGo(place = Math.abs(this.#viewport.scrollLeft)) {
    if (!this.#animation || this.#animation.playState === 'running') return
    this.#animation.play()
    this.#animation.currentTime = (place % this.#width) * MS_PER_PX
    if (place > 0) this.#viewport.scrollLeft = 0
  }
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
