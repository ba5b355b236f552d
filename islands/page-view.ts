const READ_MS = 5_000

/** Counts a story as read once it was looked at for five seconds. A reader who asks not to be followed is not counted. */
export function countView(root: HTMLElement): void {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean }
  if (doNotTrack === '1' || globalPrivacyControl) return
  let timer = 0
  let isCounted = false
  const look = () => {
    clearTimeout(timer)
    if (!document.hidden && !isCounted) timer = window.setTimeout(count, READ_MS)
  }
  const count = () => {
    isCounted = navigator.sendBeacon('/api/views', root.dataset.article)
  }
  document.addEventListener('visibilitychange', look)
  look()
}
