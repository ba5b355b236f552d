const HOME = '/admin'

/**
 * Where to go after signing in: a page of the desk and nothing else. What leads to another site in any browser's
 * reading (`//evil`, `/\evil`, a scheme, dots that climb out) becomes the desk's first page.
 */
export function safeNext(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500 || /[\\\u0000-\u0020\u007f]/.test(asked)) return HOME
  if (!/^\/admin(?:[/?#]|$)/.test(asked)) return HOME
  const base = 'http://desk.invalid'
  const url = URL.canParse(asked, base) ? new URL(asked, base) : undefined
  if (!url || url.origin !== base || !/^\/admin(?:\/|$)/.test(url.pathname)) return HOME
  return url.pathname.startsWith('/admin/sign-in') ? HOME : `${url.pathname}${url.search}`
}
