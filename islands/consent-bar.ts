import { focusContent, part } from './define'
import { choices, choose, onChoice } from './device'
import { dropPixel, loadPixel } from './pixel'

/** Asks once whether a third party may measure; nothing of it is requested before a yes. A browser's own no is a no. */
export function upgradeConsent(root: HTMLElement): void {
  const bar = part(root, 'bar')
  const { globalPrivacyControl: isRefused } = navigator as Navigator & { globalPrivacyControl?: boolean }
  const settle = () => {
    const { measure } = choices()
    bar.hidden = !document.documentElement.toggleAttribute('data-asks', !measure && !isRefused)
    if (measure === 'on' && !isRefused) loadPixel(root.dataset.pixel ?? '')
    else if (measure) dropPixel()
  }
  bar.addEventListener('click', ({ target }) => {
    const answer = target instanceof Element && target.closest('button')?.value
    if (!answer) return
    choose('measure', answer)
    focusContent()
  })
  onChoice(settle)
  settle()
}
