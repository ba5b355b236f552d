import type { ArticleBody, BodyNode } from '@/db/schema/body'
import { blockId } from './attributes'
import { cleanText } from '@/lib/clean-text'
import { type NodeName, definitionOf, isNodeName, topBlocks } from './definition'
import { type Attrs, fitAttributes, fitMarks, isRecord } from './fit-attributes'
import { type Piece, boundary, isBlank, isBlock, isBoundary, place } from './fit-places'
import { type FitRun, deepest } from './fit-run'

/** Makes a lawful document of anything: what can be kept is kept, in its order, where it may stand. */
export function fitDocument(json: unknown, run: FitRun): ArticleBody {
  const pieces = fitChildren(contentOf(json, run), '', 0, run)
  const content = place(topBlocks, pieces, shaper('', run)).flatMap((part) => (part.fits ? part.nodes : []))
  if (content.length > 0) return { type: 'doc', content }
  const attrs = fitAttributes(definitionOf('paragraph').attrs, {}, '', run) ?? {}
  return { type: 'doc', content: [{ type: 'paragraph', attrs, content: [] }] }
}

function contentOf(json: unknown, run: FitRun): unknown {
  if (isRecord(json) && json.type === 'doc') return json.content
  run.problems.add('', 'not-a-document')
  return Array.isArray(json) || json === undefined || json === null ? json : [json]
}

function fitChildren(content: unknown, path: string, depth: number, run: FitRun): Piece[] {
  if (content === undefined || content === null) return []
  if (!Array.isArray(content)) {
    run.problems.add(path, 'malformed-content')
    return []
  }
  const pieces: Piece[] = []
  for (let index = 0; index < content.length; index += 1) {
    if (run.nodesLeft <= 0) {
      run.problems.add(path, 'too-large')
      break
    }
    for (const piece of fitNode(content[index], `${path}content[${index}].`, depth + 1, run))
      pieces.push(piece)
  }
  return pieces
}

function fitNode(value: unknown, path: string, depth: number, run: FitRun): Piece[] {
  run.nodesLeft -= 1
  if (!isRecord(value) || typeof value.type !== 'string') {
    run.problems.add(path, 'not-a-node')
    return []
  }
  if (depth > deepest) {
    run.problems.add(path, 'too-deep', value.type)
    return []
  }
  const { type } = value
  if (type === 'text') return fitText(value, path, run)
  if (run.tidy && isBoundary(value)) return [boundary]
  if (type === 'hardBreak') return [{ type }]
  if (!isNodeName(type)) {
    run.problems.add(path, 'unknown-node', type)
    return fitChildren(value.content, path, depth, run)
  }
  const attrs = fitAttributes(definitionOf(type).attrs, value.attrs, path, run)
  const children = fitChildren(value.content, path, depth, run)
  return attrs ? shape(type, attrs, children, path, run) : children
}

function fitText(value: Record<string, unknown>, path: string, run: FitRun): Piece[] {
  if (typeof value.text !== 'string' || value.text === '') {
    run.problems.add(path, 'malformed-content', 'text')
    return []
  }
  if (value.text.length > run.charactersLeft) run.problems.add(path, 'too-large')
  const text = cleanText(value.text.slice(0, Math.max(0, run.charactersLeft)))
  run.charactersLeft -= value.text.length
  const marks = fitMarks(value.marks, path, run)
  return text === '' ? [] : [{ type: 'text', text, ...(marks ? { marks } : {}) }]
}

const shaper = (path: string, run: FitRun) => (type: NodeName, children: Piece[]) => {
  if (!isBlank(children)) run.problems.add(path, 'misplaced', children[0]?.type)
  return shape(type, fitAttributes(definitionOf(type).attrs, {}, path, run) ?? {}, children, path, run)
}

/** The node with its children in their places, and between or behind it whatever could not stay inside. */
function shape(type: NodeName, attrs: Attrs, children: Piece[], path: string, run: FitRun): Piece[] {
  const { holds } = definitionOf(type)
  if (holds === 'nothing') return [{ type, attrs }, ...children]
  return holds === 'inline'
    ? shapeTextBlock(type, attrs, children, path, run)
    : shapeHolder(type, attrs, children, path, run)
}

function shapeTextBlock(type: NodeName, attrs: Attrs, children: Piece[], path: string, run: FitRun): Piece[] {
  const pieces: Piece[] = []
  let inline: Piece[] = []
  let made = 0
  const flush = () => {
    const joined = joinText(inline)
    inline = []
    for (const content of run.tidy ? run.tidy(joined) : [joined]) {
      pieces.push({ type, attrs: made === 0 ? attrs : again(attrs, path, run), content })
      made += 1
    }
  }
  const hasBlocks = children.some(isBlock)
  for (const child of children) {
    if (!isBlock(child)) {
      inline.push(child)
      continue
    }
    if (!isBoundary(child)) run.problems.add(path, 'misplaced', child.type)
    if (inline.length > 0) flush()
    pieces.push(child)
  }
  if (inline.length > 0 || !hasBlocks) flush()
  return run.tidy ? [boundary, ...pieces, boundary] : pieces
}

function shapeHolder(type: NodeName, attrs: Attrs, children: Piece[], path: string, run: FitRun): Piece[] {
  const { holds, divides, staysWhenEmpty } = definitionOf(type)
  if (typeof holds === 'string') return children
  const isTurned = !holds.includes('heading') && children.some((child) => child.type === 'heading')
  if (isTurned) run.problems.add(path, 'misplaced', 'heading')
  const pieces: Piece[] = []
  const outside: Piece[] = []
  let made = 0
  let start = typeof attrs.start === 'number' ? attrs.start : 0
  for (const part of place(holds, children, shaper(path, run))) {
    if (!part.fits) {
      if (part.nodes.some((node) => !isBoundary(node)))
        run.problems.add(path, 'misplaced', part.nodes[0]?.type)
      for (const node of part.nodes) (divides ? pieces : outside).push(node)
    } else if (divides || made === 0) {
      const own = made === 0 ? attrs : again(attrs, path, run)
      if ('start' in own) own.start = Math.min(start, 1_000_000)
      pieces.push({ type, attrs: own, content: startRight(type, part.nodes, path, run) })
      start += part.nodes.length
      made += 1
    } else {
      for (const node of part.nodes) pieces[0]?.content?.push(node)
    }
  }
  if (made === 0 && staysWhenEmpty) pieces.unshift({ type, attrs, content: [emptyParagraph(path, run)] })
  else if (made === 0 && outside.length + pieces.length === 0) run.problems.add(path, 'empty', type)
  return [...pieces, ...outside]
}

function startRight(type: NodeName, content: BodyNode[], path: string, run: FitRun): BodyNode[] {
  const first = definitionOf(type).startsWith
  return first && content[0]?.type !== first ? [emptyParagraph(path, run), ...content] : content
}

function emptyParagraph(path: string, run: FitRun): BodyNode {
  return {
    type: 'paragraph',
    attrs: fitAttributes(definitionOf('paragraph').attrs, {}, path, run) ?? {},
    content: [],
  }
}

/** The attributes for another part of a divided node: the same but for its id. */
function again(attrs: Attrs, path: string, run: FitRun): Attrs {
  if (!('id' in attrs)) return { ...attrs }
  const fresh = fitAttributes({ id: blockId }, {}, path, run) ?? {}
  return { ...attrs, ...fresh }
}

/** Neighbouring texts with the same marks become one. */
function joinText(inline: BodyNode[]): BodyNode[] {
  const joined: BodyNode[] = []
  for (const node of inline) {
    const last = joined.at(-1)
    const isSame = last?.type === 'text' && node.type === 'text' && marksKey(last) === marksKey(node)
    if (isSame)
      joined[joined.length - 1] = { ...last, text: cleanText(`${last.text ?? ''}${node.text ?? ''}`) }
    else joined.push(node)
  }
  return joined
}

const marksKey = (node: BodyNode) => (node.marks ? JSON.stringify(node.marks) : '')
