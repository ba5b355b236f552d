import type { Problems } from './problems'

type Shortcode = { name: string; attrs: string; isClosing: boolean; start: number; end: number; raw: string }

const known = new Set(['caption', 'wp_caption', 'gallery', 'embed', 'video', 'audio', 'playlist', 'more'])
const inItsPlace: Record<string, (code: Shortcode) => string> = {
  caption: ({ isClosing }) => (isClosing ? '</figure>' : '<figure class="wp-caption">'),
  wp_caption: ({ isClosing }) => (isClosing ? '</figure>' : '<figure class="wp-caption">'),
  embed: () => '\n\n',
  gallery: ({ attrs, isClosing }) => (isClosing ? '' : galleryOf(attrs)),
}

/**
 * WordPress shortcodes as HTML. Those not understood are dropped (their content stays) and reported; a word in
 * brackets that nobody closes and that has no attributes is a writer's bracket and stays.
 */
export function withoutShortcodes(html: string, problems: Problems): string {
  const codes = findShortcodes(html)
  const closed = new Map<string, number>()
  const opened = new Set(codes.filter((code) => !code.isClosing).map(({ name }) => name))
  for (const code of codes) if (code.isClosing) closed.set(code.name, code.start)
  let result = ''
  let position = 0
  for (const code of codes) {
    const isPaired = code.isClosing ? opened.has(code.name) : (closed.get(code.name) ?? -1) > code.start
    if (!isPaired && !looksLikeOne(code)) continue
    result += html.slice(position, code.start) + replacementFor(code, isPaired, problems)
    position = code.end
  }
  return result + html.slice(position)
}

function findShortcodes(html: string): Shortcode[] {
  return Array.from(html.matchAll(/\[(\/?)([a-z][\w-]{1,40})((?:[\s=/][^[\]]*)?)\]/gi), (match) => ({
    name: (match[2] ?? '').toLowerCase(),
    attrs: match[3] ?? '',
    isClosing: match[1] === '/',
    start: match.index,
    end: match.index + match[0].length,
    raw: match[0],
  }))
}

function looksLikeOne({ name, attrs }: Shortcode): boolean {
  return known.has(name) || /[\w-]\s*=|^=/.test(attrs) || /[_-]/.test(name)
}

function replacementFor(code: Shortcode, isPaired: boolean, problems: Problems): string {
  const replace = inItsPlace[code.name]
  const needsPair = code.name !== 'gallery'
  if (replace && (isPaired || !needsPair)) return replace(code)
  if (!code.isClosing) problems.add('', 'unknown-shortcode', code.raw)
  return ''
}

/** Pictures that are named by their attachment's number get the address `attachment:<number>`. */
function galleryOf(attrs: string): string {
  const ids = /\bids\s*=\s*["'\u201c\u201d]?([\d,\s]+)/.exec(attrs)?.[1]?.match(/\d+/g) ?? []
  return `<div data-node="gallery">${ids.map((id) => `<img src="attachment:${id}">`).join('')}</div>`
}
