import { decodeSegment } from '@/lib/slug'

type Addressed = {
  id: string
  type: string
  link: string
  guid: string
  slug: string
  oldSlugs: readonly string[]
}

/** Longer ones no index holds, and no WordPress makes. */
const mostCharacters = 1_500

/**
 * The addresses under which a WordPress item was known, as redirects are stored: decoded, in NFC, without a trailing
 * slash; `/?p=12` as it stands. A slug that WordPress cut in the middle of a letter loses that letter.
 */
export function oldPathsOf({ id, type, link, guid, slug, oldSlugs }: Addressed, siteUrl: string): string[] {
  const site = parse(siteUrl)
  const own = [link, guid]
    .map(parse)
    .filter((url): url is URL => url !== undefined && (!site || sameHost(url, site)))
  const permalinks = own.map(pathOf).filter((path) => path !== undefined)
  const prefix = site ? (pathOf(site) ?? '') : ''
  const ids = own.flatMap((url) => queryPath(url))
  const short = /^\d{1,12}$/.test(id) ? [`${prefix}/?${type === 'page' ? 'page_id' : 'p'}=${id}`] : []
  const former = formerPaths(permalinks[0], decodeSegment(slug), oldSlugs, prefix)
  return [...new Set([...permalinks, ...former, ...ids, ...short])].filter(
    (path) => path !== prefix && path.length <= mostCharacters,
  )
}

/** Old slugs stand where the present one does in the permalink. */
function formerPaths(
  permalink: string | undefined,
  slug: string,
  oldSlugs: readonly string[],
  prefix: string,
) {
  const parts = permalink?.split('/') ?? []
  const at = parts.lastIndexOf(slug)
  return oldSlugs
    .map((old) => decodeSegment(old))
    .filter(Boolean)
    .map((old) => (slug !== '' && at > 0 ? parts.with(at, old).join('/') : `${prefix}/${old}`))
}

function pathOf(url: URL): string | undefined {
  const segments = url.pathname
    .split('/')
    .map(decodeSegment)
    .filter((segment) => segment !== '' && !segment.includes('/'))
  return segments.length === 0 ? undefined : `/${segments.join('/')}`
}

/** `/?p=12` and its like: the whole address where permalinks are off, and WordPress's short link everywhere. */
function queryPath(url: URL): string[] {
  const [name, id] =
    ['p', 'page_id', 'attachment_id']
      .map((key) => [key, url.searchParams.get(key)] as const)
      .find(([, value]) => value) ?? []
  return name && id && /^\d{1,12}$/.test(id) ? [`${pathOf(url) ?? ''}/?${name}=${id}`] : []
}

const parse = (address: string): URL | undefined =>
  /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined

const bareHost = (url: URL) => url.hostname.replace(/^www\./, '')
const sameHost = (one: URL, other: URL) => bareHost(one) === bareHost(other)
