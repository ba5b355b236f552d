import type { DOMOutputSpec, Mark, Node } from '@tiptap/pm/model'
import {
  type MarkName,
  type NodeName,
  definitionOf,
  isMarkName,
  isNodeName,
  marks,
} from '@/features/documents/definition'

type Attributes = Record<string, string | undefined>
type Rule = { tag: string; getAttrs?: (element: HTMLElement) => Record<string, unknown> | false }

/** The element a node is written with, on the screen and on the clipboard. It says by `data-node` what it is. */
export function nodeOutput(node: Node): DOMOutputSpec {
  const name = node.type.name
  const { attrs } = node
  const common: Attributes = {
    'data-id': text(attrs.id),
    dir: text(attrs.dir),
    lang: text(attrs.lang),
    ...(tagOf(name, attrs) === plainTag(name) ? {} : { 'data-node': name }),
  }
  const own = isNodeName(name) ? (ownAttributes[name]?.(attrs) ?? {}) : {}
  const isEmpty = !isNodeName(name) || definitionOf(name).holds === 'nothing'
  const tag = tagOf(name, attrs)
  const given = withoutUndefined({ ...common, ...own })
  if (name === 'table') return [tag, given, ['tbody', 0]]
  return isEmpty ? [tag, given] : [tag, given, 0]
}

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

const withoutUndefined = (given: Attributes): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

function tagOf(name: string, attrs: Record<string, unknown>): string {
  if (name === 'heading') return `h${text(attrs.level) ?? '2'}`
  if (name === 'factBox' || name === 'pullQuote' || name === 'correctionNote') return 'aside'
  if (name === 'livePost') return 'section'
  return plainTag(name) ?? 'div'
}

/** The first element that the definition names, where reading that element gives the node back. */
function plainTag(name: string): string | undefined {
  if (name === 'figure') return undefined
  return isNodeName(name) ? definitionOf(name).html[0] : undefined
}

const span = (value: unknown) => (value === 1 ? undefined : text(value))

const ownAttributes: Partial<Record<NodeName, (attrs: Record<string, unknown>) => Attributes>> = {
  heading: () => ({ 'data-node': undefined }),
  orderedList: ({ start }) => ({ start: span(start) }),
  blockquote: ({ attribution }) => ({ 'data-attribution': text(attribution) }),
  pullQuote: ({ attribution }) => ({ 'data-attribution': text(attribution) }),
  tableCell: ({ colspan, rowspan }) => ({ colspan: span(colspan), rowspan: span(rowspan) }),
  tableHeader: ({ colspan, rowspan }) => ({ colspan: span(colspan), rowspan: span(rowspan) }),
  embed: ({ url, title }) => ({ 'data-url': text(url), 'data-title': text(title) }),
  relatedStory: ({ articleId }) => ({ 'data-article-id': text(articleId) }),
  factBox: ({ title }) => ({ 'data-title': text(title) }),
  livePost: ({ at, headline }) => ({ 'data-at': text(at), 'data-title': text(headline) }),
  correctionNote: ({ at }) => ({ 'data-at': text(at) }),
}

/**
 * How the browser's own changes are read back. Nothing else is read by these rules: what is pasted or dropped goes
 * through the reader of foreign HTML. So only what typing makes is here, and every attribute is read with care.
 */
export function nodeRules(name: NodeName): Rule[] {
  const { holds, html, attrs } = definitionOf(name)
  if (holds === 'nothing') return name === 'hardBreak' ? [{ tag: 'br' }] : []
  const read = (element: HTMLElement) => runOf(element, attrs)
  if (name === 'heading') {
    const levels = [2, 3, 4] as const
    return levels.map((level) => ({ tag: `h${level}`, getAttrs: (element) => ({ ...read(element), level }) }))
  }
  return html.slice(0, 1).map((tag) => ({ tag, getAttrs: read }))
}

function runOf(element: HTMLElement, attrs: NodeAttributes): Record<string, unknown> {
  const given = { id: 'data-id', dir: 'dir', lang: 'lang' }
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, attribute]) => {
      const value = attrs[name]?.read(element.getAttribute(attribute))
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

type NodeAttributes = ReturnType<typeof definitionOf>['attrs']

export function markOutput({ type, attrs }: Mark): DOMOutputSpec {
  switch (isMarkName(type.name) ? type.name : undefined) {
    case 'link':
      return ['a', withoutUndefined({ href: text(attrs.href) }), 0]
    case 'language':
      return ['span', withoutUndefined({ lang: text(attrs.lang), dir: text(attrs.dir), 'data-run': '' }), 0]
    case 'isolate':
      return ['bdi', { 'data-run': '' }, 0]
    case 'highlight':
      return ['mark', 0]
    case 'strong':
    case undefined:
      return ['strong', 0]
  }
}

export function markRules(name: MarkName): Rule[] {
  if (name === 'language') {
    return [{ tag: 'span[data-run]', getAttrs: (element) => runOf(element, marks.language.attrs) }]
  }
  if (name === 'link') {
    const read = (element: HTMLElement) => {
      const href = marks.link.attrs.href.read(element.getAttribute('href'))
      return href === undefined ? false : { href }
    }
    return [{ tag: 'a[href]', getAttrs: read }]
  }
  return marks[name].html.map((tag) => ({ tag }))
}
