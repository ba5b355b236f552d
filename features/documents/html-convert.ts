import type { BodyNode } from '@/db/schema/body'
import { type MarkName, definitionOf, isNodeName, markNames, marks, nodeNames } from './definition'
import { postFor } from './embeds'
import { boundary } from './fit-places'
import { convertNode, runAttributes } from './html-blocks'
import type { Conversion, Marks, Surroundings } from './html-conversion'
import { convertSpecial } from './html-elements'
import { type HtmlElement, type HtmlNode, attribute, isElement, isText, pathTo, textOf } from './html-tree'
import { readHref } from './links'

const deepest = 300
const words = (text: string) => new Set(text.split(' '))
const inlineTags = words(
  'span font em i u s strike small big sub sup abbr acronym cite code kbd samp var q time ins del dfn tt label data ruby rt rp wbr nobr blink picture',
)
const blockTags = words(
  'div section article main header footer aside nav address center details summary dl dt dd form fieldset legend hgroup figcaption html body tbody thead tfoot caption',
)
const silentlyDropped = words(
  'noscript template head title meta link base source track param col colgroup area map option',
)
const dropped = words(
  'script style object embed applet frame frameset canvas svg math input button select textarea audio video dialog',
)
const nodeForTag = new Map(
  nodeNames.flatMap((name) => definitionOf(name).html.map((tag) => [tag, name] as const)),
)
const markForTag = new Map<string, MarkName>(
  markNames.flatMap((name) => marks[name].html.map((tag) => [tag, name] as const)),
)

export function convertChildren(children: HtmlNode[], at: Surroundings, run: Conversion): BodyNode[] {
  return children.flatMap((node, index) => {
    if (isText(node)) return convertText(node.value, at, isOwnLine(children, index))
    return isElement(node) ? convertElement(node, at, run) : []
  })
}

function convertElement(element: HtmlElement, at: Surroundings, run: Conversion): BodyNode[] {
  const { tagName } = element
  reportUnsafe(element, run)
  if (silentlyDropped.has(tagName)) return []
  if (at.depth > deepest) {
    run.problems.add(pathTo(element), 'too-deep', tagName)
    return convertText(textOf(element), at, false)
  }
  const inside = { ...at, depth: at.depth + 1 }
  const special = convertSpecial(element, inside, run)
  if (special) return special
  if (dropped.has(tagName)) {
    run.problems.add(pathTo(element), 'unsafe-element', tagName)
    return []
  }
  if (tagName === 'br') return [{ type: 'hardBreak' }]
  const node = nodeForTag.get(tagName)
  if (node) return [convertNode(element, node, inside, run)]
  if (blockTags.has(tagName)) return convertContainer(element, inside, run)
  if (!markForTag.has(tagName) && !inlineTags.has(tagName))
    run.problems.add(pathTo(element), 'unknown-element', tagName)
  return convertChildren(
    element.childNodes,
    { ...inside, marks: [...at.marks, ...marksOf(element, run)] },
    run,
  )
}

/** An element that only contains: its text stands apart from what is around it, in its own language if it has one. */
function convertContainer(element: HtmlElement, at: Surroundings, run: Conversion): BodyNode[] {
  const attrs = runAttributes(element)
  const content = convertChildren(element.childNodes, at, run)
  if (Object.keys(attrs).length === 0) return [boundary, ...content, boundary]
  const inherited = content.map((node) =>
    isNodeName(node.type) && node.type !== 'hardBreak'
      ? { ...node, attrs: { ...attrs, ...node.attrs } }
      : node,
  )
  return [{ type: 'paragraph', attrs, content: inherited }]
}

function marksOf(element: HtmlElement, run: Conversion): Marks {
  const own: Marks = []
  const attrs = runAttributes(element)
  if (Object.keys(attrs).length > 0) own.push({ type: 'language', attrs })
  const mark = markForTag.get(element.tagName)
  if (mark !== 'link') return mark ? [...own, { type: mark }] : own
  const address = attribute(element, 'href')
  const href = readHref(address)
  if (href) return [...own, { type: 'link', attrs: { href } }]
  if (address) run.problems.add(pathTo(element), 'unsafe-link', address)
  return own
}

function convertText(
  text: string,
  { marks: own, isFlow, hasLineBreaks }: Surroundings,
  ownLine: OwnLine,
): BodyNode[] {
  const asNode = (part: string): BodyNode[] =>
    part === '' ? [] : [{ type: 'text', text: part, ...(own.length > 0 ? { marks: own } : {}) }]
  if (!isFlow || !/\n|:\/\//.test(text)) return asNode(text)
  const lines = text.split(/\r\n|\r|\n/)
  return lines.flatMap((line, index) => {
    const isWhole =
      (index > 0 || (ownLine && ownLine.starts)) && (index < lines.length - 1 || (ownLine && ownLine.ends))
    const embed = isWhole && /^\s*https?:\/\/\S+\s*$/.test(line) ? postFor(line.trim()) : undefined
    if (embed) return [{ type: 'embed', attrs: embed }]
    // A blank line divides; a line end before or after it, or at the text's edge, is only white space.
    const isBlankLine = line.trim() === '' && index > 0 && index < lines.length - 1
    if (isBlankLine) return [boundary]
    const ending: BodyNode[] =
      index === lines.length - 1 ? [] : hasLineBreaks ? [{ type: 'hardBreak' }] : asNode('\n')
    return [...asNode(line), ...ending]
  })
}

type OwnLine = { starts: boolean; ends: boolean } | false

/** Whether a text begins and ends a line: nothing inline stands right before or after it. */
function isOwnLine(siblings: HtmlNode[], index: number): OwnLine {
  const isApart = (node: HtmlNode | undefined) =>
    node === undefined ||
    (isElement(node) ? !inlineTags.has(node.tagName) && !markForTag.has(node.tagName) : !isText(node))
  return { starts: isApart(siblings[index - 1]), ends: isApart(siblings[index + 1]) }
}

function reportUnsafe(element: HtmlElement, { problems }: Conversion) {
  for (const { name } of element.attrs) {
    if (name.startsWith('on')) problems.add(pathTo(element), 'unsafe-attribute', name)
  }
}
