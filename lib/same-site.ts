/**
 * Whether a page of ours sent a request: browsers say so themselves, older ones send at least the Origin. What says
 * neither is refused: it is not a browser.
 */
export function isSameSite(headers: Headers, siteOrigin: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = headers.get('origin') ?? ''
  if (!URL.canParse(origin)) return false
  return origin === siteOrigin || new URL(origin).host === headers.get('host')
}
