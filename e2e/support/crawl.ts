import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'

/** A page as a crawler reads it. */
export type Crawled = {
  path: string
  status: number
  clicks: number
  html: string
  /** Paths of this site that it links to, without fragments. */
  links: string[]
  head: { canonical?: string; robots: string; alternates: Map<string, string>; images: string[] }
  jsonLd?: unknown
  times: string[]
  heading: string
  redirectedTo?: string
}

const AT_ONCE = 4

/** Follows every link from these paths on, breadth first, as far as the site goes: the clicks are the fewest there are. */
export async function crawl(origin: string, from: readonly string[], most: number) {
  const pages = new Map<string, Crawled>()
  const known = new Set(from)
  let level = [...from]
  for (let clicks = 0; level.length > 0 && pages.size < most; clicks++) {
    const next: string[] = []
    const waiting = [...level]
    const work = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const page = await read(origin, path, clicks)
        pages.set(path, page)
        for (const link of page.links) {
          if (known.has(link)) continue
          known.add(link)
          next.push(link)
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    level = next
  }
  return pages
}

async function read(origin: string, path: string, clicks: number): Promise<Crawled> {
  const answer = await fetch(origin + path, { redirect: 'manual' })
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
  const html = isPage ? await answer.text() : (await answer.arrayBuffer(), '')
  const redirectedTo = answer.headers.get('location') ?? undefined
  return { path, status: answer.status, clicks, html, redirectedTo, ...readHtml(origin, path, html) }
}

function readHtml(origin: string, path: string, html: string) {
  const found = {
    links: [] as string[],
    head: { canonical: undefined as string | undefined, robots: '', alternates: new Map<string, string>() },
    images: [] as string[],
    jsonLd: undefined as unknown,
    times: [] as string[],
    heading: '',
  }
  for (const element of elementsIn(parse(html))) {
    const attrs = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))
    const { rel = '', href = '' } = attrs
    if (element.tagName === 'a' && href) found.links.push(...ownPath(origin, path, href))
    if (element.tagName === 'link' && rel === 'canonical') found.head.canonical = href
    if (element.tagName === 'link' && rel === 'alternate' && attrs.hreflang)
      found.head.alternates.set(attrs.hreflang, href)
    if (element.tagName === 'meta' && attrs.name === 'robots') found.head.robots = attrs.content ?? ''
    if (element.tagName === 'meta' && attrs.property === 'og:image') found.images.push(attrs.content ?? '')
    if (element.tagName === 'script' && attrs.type === 'application/ld+json')
      found.jsonLd = JSON.parse(textOf(element))
    if (element.tagName === 'time') found.times.push(attrs.datetime ?? '')
    if (element.tagName === 'h1') found.heading ||= textOf(element)
  }
  const { head, images, ...rest } = found
  return { ...rest, links: [...new Set(rest.links)], head: { ...head, images } }
}

/** The path an address of this site has as it is sent; none for other sites, and for what is not a page. */
function ownPath(origin: string, path: string, href: string): string[] {
  if (!URL.canParse(href, origin + path)) return [`unreadable:${href}`]
  const url = new URL(href, origin + path)
  if (url.origin !== origin || /^\/(admin|api|media|assets|fonts)(\/|$)/.test(url.pathname)) return []
  return [url.pathname + url.search]
}

function* elementsIn(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue
    yield child
    yield* elementsIn(child)
  }
}

const textOf = (node: Tree.ParentNode): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('')
