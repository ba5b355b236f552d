import { scriptHashes, styleHashes } from '@/generated/reader-assets'
import { isSet } from '@/lib/env'

type Permits = {
  /** Hosts whose players a page may frame once a reader asks for one. */
  frameHosts?: readonly string[]
  /** Whether pages of our own may frame it, as the desk does with a preview. */
  isFramed?: boolean
  /** Whether the newsroom has set a Meta pixel, which loads only after a reader agreed. */
  hasPixel?: boolean
  /** Of the newsroom's own colours, which stand in the page. */
  styleHash?: string
}

/** The Content-Security-Policy of a reader's page: our script and style, what stands inline by its hash, and nothing else by default. */
function contentSecurityPolicy({
  frameHosts = [],
  isFramed = false,
  hasPixel = false,
  styleHash,
}: Permits): string {
  const pixelScript = hasPixel ? ' https://connect.facebook.net' : ''
  const pixelImage = hasPixel ? ' https://www.facebook.com' : ''
  return [
    `default-src 'none'`,
    `script-src 'self' ${quoted(scriptHashes)}${pixelScript}`,
    `style-src ${quoted(styleHash ? [...styleHashes, styleHash] : styleHashes)}`,
    `img-src 'self' data:${pixelImage}`,
    `font-src 'self'`,
    `connect-src 'self'${pixelImage}`,
    `manifest-src 'self'`,
    ...(frameHosts.length ? [`frame-src ${frameHosts.map((host) => `https://${host}`).join(' ')}`] : []),
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors ${isFramed ? "'self'" : "'none'"}`,
  ].join('; ')
}

const quoted = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`).join(' ')

/**
 * What the desk's pages may do: Next's scripts by the nonce of the request and what those load; styles of any kind, which
 * menus and the editor set while they run; pictures that were just chosen; frames of our own, for previews.
 */
export function deskPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    `frame-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

export const security = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
}

export const pageHeaders = (permits: Permits): Record<string, string> => ({
  ...security,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': contentSecurityPolicy(permits),
})

export const plainHeaders = (contentType: string): Record<string, string> => ({
  ...security,
  'content-type': contentType,
})

/** Shared caches ask again after half a minute, may show an older page while they do, and a day while we are away. */
export const cacheable = (tags: readonly string[]): Record<string, string> => ({
  'cache-control': 'public, max-age=0, s-maxage=30, stale-while-revalidate=300, stale-if-error=86400',
  'cache-tag': tags.join(','),
  // Fastly's name for them; it does not pass them on
  ...(isSet('FASTLY_SERVICE_ID') ? { 'surrogate-key': tags.join(' ') } : {}),
})

export const uncacheable = { 'cache-control': 'no-store' }
