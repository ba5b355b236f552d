import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { cleanText } from '@/lib/clean-text'
import { deepest, mostCharacters, mostNodes } from '@/features/documents/fit-run'

/**
 * Keeps the document such that reading it finds nothing to mend: not larger or deeper than is taken in, no picture or
 * embed without what it shows, no characters that storing would take away.
 */
export function keepLawful(onRefuse: () => void = () => undefined): Plugin {
  return new Plugin({
    filterTransaction: (transaction, state) => {
      if (!transaction.docChanged || fits(transaction.doc)) return true
      // What was too large before may still become smaller
      if (!fits(state.doc) && transaction.doc.nodeSize <= state.doc.nodeSize) return true
      onRefuse()
      return false
    },
    appendTransaction: (transactions, _before, state) => {
      const isComposing = transactions.some((transaction) => transaction.getMeta('composition') !== undefined)
      const isChanged = transactions.some((transaction) => transaction.docChanged)
      return isChanged ? mend(state, !isComposing) : null
    },
  })
}

type Measure = { nodes: number; characters: number; depth: number; isFaulty: boolean }

const fits = (doc: Node) => {
  const { nodes, characters, depth } = measure(doc)
  return nodes < mostNodes && characters < mostCharacters && depth < deepest
}

const measured = new WeakMap<Node, Measure>()

function measure(node: Node): Measure {
  const known = measured.get(node)
  if (known) return known
  const text = node.text ?? ''
  const total = { nodes: 1, characters: text.length, depth: 1, isFaulty: isFaulty(node) }
  for (const child of node.content.content) {
    const part = measure(child)
    total.nodes += part.nodes
    total.characters += part.characters
    total.depth = Math.max(total.depth, part.depth + 1)
    total.isFaulty ||= part.isFaulty
  }
  measured.set(node, total)
  return total
}

const needed: Record<string, string> = { figure: 'mediaId', embed: 'url', relatedStory: 'articleId' }

function isFaulty(node: Node): boolean {
  const attribute = needed[node.type.name]
  if (attribute !== undefined) return node.attrs[attribute] === null
  return node.isText && cleanText(node.text ?? '') !== node.text
}

function mend(state: EditorState, mayTouchText: boolean): Transaction | null {
  if (!measure(state.doc).isFaulty) return null
  const faults: { node: Node; pos: number }[] = []
  state.doc.descendants((node, pos) => {
    if (!measure(node).isFaulty) return false
    if (isFaulty(node) && (mayTouchText || !node.isText)) faults.push({ node, pos })
    return true
  })
  if (faults.length === 0) return null
  const { tr } = state
  for (const { node, pos } of faults.toReversed()) {
    if (node.isText) mendText(tr, node.text ?? '', pos)
    else removeWhole(tr, pos)
  }
  return tr.setStoredMarks(state.storedMarks)
}

/** Only what differs is replaced, so that the caret stays where it was. */
function mendText(tr: Transaction, text: string, pos: number) {
  const clean = cleanText(text)
  let start = 0
  while (start < clean.length && clean[start] === text[start]) start += 1
  let end = 0
  while (end < Math.min(clean.length, text.length) - start && clean.at(-1 - end) === text.at(-1 - end))
    end += 1
  const put = clean.slice(start, clean.length - end)
  if (put === '') tr.delete(pos + start, pos + text.length - end)
  else tr.insertText(put, pos + start, pos + text.length - end)
}

/** With what is empty without it. */
function removeWhole(tr: Transaction, pos: number) {
  const $pos = tr.doc.resolve(pos)
  const isAlone = $pos.depth > 0 && $pos.parent.type.name === 'gallery' && $pos.parent.childCount === 1
  if (isAlone) tr.delete($pos.before(), $pos.after())
  else tr.delete(pos, pos + ($pos.nodeAfter?.nodeSize ?? 0))
}
