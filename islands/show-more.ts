import { part } from './define'

const SCREENS_LEFT_OPEN = 1.5
/** Less than this is not worth a button. */
const SCREENS_FOLDED = 0.5

/**
 * Folds the rest of a very long story on a phone. Only where the browser unfolds by itself what is searched for or
 * linked to, only on a fresh visit, and only far below what is seen: nothing moves under the reader's eyes.
 */
export function upgradeShowMore(root: HTMLElement): void {
  const button = part(root, 'more')
  const [visit] = performance.getEntriesByType('navigation')
  const isFresh = visit instanceof PerformanceNavigationTiming && visit.type === 'navigate' && !location.hash
  const isPhone = matchMedia('(max-width:39.99rem)').matches
  if (!isFresh || !isPhone || !('onbeforematch' in button)) return

  const blocks = [...root.querySelectorAll<HTMLElement>('.story > *')]
  const rest = blocks.filter((block) => block.getBoundingClientRect().top > SCREENS_LEFT_OPEN * innerHeight)
  const first = rest[0]
  if (
    !first ||
    root.getBoundingClientRect().bottom - first.getBoundingClientRect().top < SCREENS_FOLDED * innerHeight
  )
    return

  const unfold = () => {
    for (const block of rest) block.removeAttribute('hidden')
    button.hidden = true
  }
  for (const block of rest) block.setAttribute('hidden', 'until-found')
  button.hidden = false
  root.addEventListener('beforematch', unfold)
  addEventListener('beforeprint', unfold)
  button.addEventListener('click', () => {
    unfold()
    first.tabIndex = -1
    first.focus({ preventScroll: true })
  })
}
