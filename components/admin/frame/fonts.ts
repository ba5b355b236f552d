import { fontFiles } from '@/lib/font-files'

const YEAR_SECONDS = 31_536_000

/** Which fonts this browser has got from us, so that it is sent straight to them the next time. */
export const FONTS_COOKIE = 'desk-fonts'
export const currentFonts = Object.values(fontFiles)
  .map((path) => path.slice(-14, -6))
  .join('.')

/**
 * Shows the desk in its own fonts once it hears what one does. On a slow line they would take a quarter of a second from
 * the scripts; until then the text stands in the device's font, which is fitted to take the same room (styles/fonts.css).
 */
export function takeFonts(): void {
  const root = document.documentElement
  if (root.dataset.fonts !== 'waiting') return
  const take = () => {
    delete root.dataset.fonts
    document.cookie = `${FONTS_COOKIE}=${currentFonts}; path=/admin; max-age=${YEAR_SECONDS}; samesite=lax`
  }
  // not every browser knows when it is idle
  if ('requestIdleCallback' in window) requestIdleCallback(take, { timeout: 3_000 })
  else setTimeout(take, 500)
}
