import { part } from './define'

const SAID_MS = 5_000

/** Hands the story's address to the device's own sharing, or copies it and says so. */
export function upgradeShare(root: HTMLElement): void {
  const { url = location.href, headline, copied = '', failed = '' } = root.dataset
  const status = part(root, 'status')
  const say = (words: string) => {
    status.textContent = words
    setTimeout(() => (status.textContent = ''), SAID_MS)
  }
  root.querySelector('button')?.addEventListener('click', async () => {
    try {
      if (Boolean(navigator.share)) return await navigator.share({ title: headline, url })
      await navigator.clipboard.writeText(url)
      say(copied)
    } catch (error) {
      // closing the device's panel is no failure
      if (!(error instanceof DOMException && error.name === 'AbortError')) say(failed)
    }
  })
}
