import { choices, read } from './device'

/**
 * Puts on <html> what must be known before the page is seen: theme, text size, the data saver and whether the ticker
 * was hidden. Styles do the rest.
 */
export function applyFirst(): void {
  const { theme, text, saver } = choices()
  const { fixedTheme } = document.documentElement.dataset
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  Object.assign(document.documentElement.dataset, {
    theme: fixedTheme ?? theme ?? '',
    text: text ?? '',
    saver: saver ?? (connection?.saveData ? 'on' : ''),
    ticker: read('sessionStorage', 'marsad-ticker', ''),
  })
}
