import type { ArticleBody } from '@/db/schema/body'
import { frameFor } from './embed-frames'
import { type Embed, type Provider, providerNames } from './embed-providers'
import { nodesIn } from './nodes-in'

type ProviderDefinition = {
  hosts: readonly string[]
  /** Paths that lead to one post or film, not to the provider's front or a profile. */
  post: RegExp
  /** The page for people behind an address made for frames. */
  page?: (url: URL) => string | undefined
}

const providers: Record<Provider, ProviderDefinition> = {
  youtube: {
    hosts: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'],
    post: /^\/(watch\b.*[?&]v=|embed\/|v\/|shorts\/|live\/|playlist\b|[\w-]{11}($|\?))/,
    page: youtubePage,
  },
  x: { hosts: ['x.com', 'twitter.com'], post: /^\/[^/]+\/status(es)?\/\d+/ },
  facebook: {
    hosts: ['facebook.com', 'fb.watch'],
    post: /\/(posts|videos|reel|photos?|watch|share|permalink\.php|story\.php|plugins)\b|^\/[\w-]{6,}\/?$/,
    page: (url) =>
      url.pathname.startsWith('/plugins/') ? (url.searchParams.get('href') ?? undefined) : url.href,
  },
  instagram: {
    hosts: ['instagram.com'],
    post: /^\/(?:[\w.]+\/)?(p|reel|reels|tv)\/[\w-]+/,
    page: (url) => url.href.replace(/\/embed\b.*$/, '/'),
  },
  tiktok: {
    hosts: ['tiktok.com'],
    post: /^\/(@[^/]+\/video\/\d+|embed\/(v2\/)?\d+|t\/\w+|\w{8,}\/?$)/,
  },
  telegram: { hosts: ['t.me', 'telegram.me'], post: /^\/(s\/)?\w+\/\d+/ },
  vimeo: {
    hosts: ['vimeo.com'],
    post: /^\/(video\/|channels\/[^/]+\/|groups\/[^/]+\/videos\/)?\d+/,
    page: (url) => url.href.replace(/^https:\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1'),
  },
  soundcloud: {
    hosts: ['soundcloud.com'],
    post: /^\/([^/]+\/[^/]+|player\/?\?)/,
    page: (url) => (url.hostname.startsWith('w.') ? (url.searchParams.get('url') ?? undefined) : url.href),
  },
}

/** What may be embedded at this address: an https page of a provider on the list, whoever wrote it how. */
export function embedFor(address: unknown): Embed | undefined {
  const url = readHttps(address)
  const provider = url && providerOf(url)
  if (!url || !provider) return undefined
  const page = readHttps(providers[provider].page?.(url) ?? (providers[provider].page ? '' : url.href))
  return page && providerOf(page) === provider ? { url: page.href, provider } : undefined
}

/** As embedFor, but only for an address that leads to one post: a bare link to a profile stays a link. */
export function postFor(address: string): Embed | undefined {
  const url = readHttps(address)
  const provider = url && providerOf(url)
  if (!url || !provider || !providers[provider].post.test(url.pathname + url.search)) return undefined
  return embedFor(address)
}

/** The hosts that a document's frames may come from, for the Content-Security-Policy of its page. */
export function embedHostsIn(document: ArticleBody): string[] {
  const hosts = new Set<string>()
  for (const { type, attrs } of nodesIn(document)) {
    const embed = type === 'embed' ? embedFor(attrs?.url) : undefined
    const frame = embed && frameFor(embed)
    if (frame) hosts.add(new URL(frame).host)
  }
  return [...hosts].sort()
}

function readHttps(address: unknown): URL | undefined {
  if (typeof address !== 'string' || address.length > 2048) return undefined
  const absolute = address.trim().replace(/^(http:)?\/\//i, 'https://')
  if (!URL.canParse(absolute)) return undefined
  const url = new URL(absolute)
  const plain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === ''
  return plain ? url : undefined
}

function providerOf({ hostname }: URL): Provider | undefined {
  const isAt = (host: string) => hostname === host || hostname.endsWith(`.${host}`)
  // An API's address is not a page that a reader could open.
  return hostname.startsWith('api.')
    ? undefined
    : providerNames.find((name) => providers[name].hosts.some(isAt))
}

function youtubePage(url: URL): string | undefined {
  const id = /^\/(?:embed|v|shorts|live)\/([\w-]{6,})/.exec(url.pathname)?.[1]
  if (id && id !== 'videoseries') return `https://www.youtube.com/watch?v=${id}`
  const list = url.searchParams.get('list')
  if (id && list) return `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`
  return url.href.replace('youtube-nocookie.com', 'youtube.com')
}
