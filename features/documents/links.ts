import { cleanText } from '@/lib/clean-text'

const mostCharacters = 2048
const schemes = new Set(['http:', 'https:', 'mailto:'])

/**
 * An address that a link may lead to: http, https, mailto, or a place on this site; undefined for every other.
 * Browsers skip tabs and line ends inside an address, so they go before the scheme is looked at.
 */
export function readHref(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > mostCharacters) return undefined
  const href = cleanText(value)
    .replace(/[\t\n\r]/g, '')
    .trim()
    .replace(/\s/g, '%20')
  if (href === '' || href.includes('\\')) return undefined
  if (href.startsWith('//')) return readHref(`https:${href}`)
  if (!/^[^/?#]*:/.test(href)) return href
  if (!URL.canParse(href)) return undefined
  const url = new URL(href)
  return schemes.has(url.protocol) && url.username === '' && url.password === '' ? href : undefined
}
