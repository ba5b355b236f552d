import type { Preview } from '@/features/settings/shell'

/** To the sign-in page, and back to the preview from there. */
export function toSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url)
  const location = `/admin/sign-in?next=${encodeURIComponent(pathname + search)}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** `?theme=dark` or `light` fixes the theme. */
export function askedTheme(request: Request): Preview['theme'] {
  const asked = new URL(request.url).searchParams.get('theme')
  return asked === 'dark' || asked === 'light' ? asked : undefined
}
