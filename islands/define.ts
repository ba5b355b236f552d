/** Upgrades elements that the server rendered. Runs after the page is parsed, so that their content is there. */
export const define = (name: string, upgrade: (root: HTMLElement) => void): void =>
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback() {
        upgrade(this)
      }
    },
  )

/** The parts of an element by their data-part; an island whose markup is not what it expects does nothing. */
export const part = (root: HTMLElement, name: string): HTMLElement =>
  root.querySelector<HTMLElement>(`[data-part=${name}]`) ?? document.createElement('span')

/** Where the keyboard goes on when the thing it was in has gone. */
export const focusContent = (): void => document.querySelector('main')?.focus({ preventScroll: true })
