import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import type { Document } from '@/features/documents/document'
import { sameJson } from '@/lib/same-json'
import { documentOf, editorNode } from './editor-document'
import { stepsBetween } from './incoming'

const reportMs = 100
const remembered = 4

/** A document that was reported, and all that has been done since. */
type Reported = { doc: Node; since: Mapping }

/**
 * Tells what is written, and takes in what others wrote. What comes in was made of a document that was reported a
 * moment ago: it is brought over what has been typed since, so that neither disturbs the other.
 */
export function liveDocument(editor: Editor, report: (document: Document) => void) {
  let reported: Reported[] = [{ doc: editor.state.doc, since: new Mapping() }]
  let timer: ReturnType<typeof setTimeout> | undefined
  let seen = 0

  const remember = () => {
    reported = [{ doc: editor.state.doc, since: new Mapping() }, ...reported].slice(0, remembered)
  }
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (editor.isDestroyed || reported[0]?.doc.eq(editor.state.doc)) return
    remember()
    report(documentOf(editor.state.doc))
  }
  const follow = ({ transaction, appendedTransactions }: Followed) => {
    for (const { mapping, docChanged } of [transaction, ...appendedTransactions]) {
      if (docChanged) for (const { since } of reported) since.appendMapping(mapping)
    }
    if (transaction.docChanged && timer === undefined) timer = setTimeout(flush, reportMs)
  }
  const take = (incoming: { document: Document; count: number }) => {
    if (incoming.count <= seen || editor.isDestroyed) return
    seen = incoming.count
    bringOver(editor, reported, incoming.document)
    clearTimeout(timer)
    timer = undefined
    remember()
    const written = documentOf(editor.state.doc)
    if (!sameJson(written, incoming.document)) report(written)
  }
  editor.on('transaction', follow)
  return {
    flush,
    take,
    end: () => {
      flush()
      editor.off('transaction', follow)
    },
  }
}

type Followed = { transaction: Transaction; appendedTransactions: Transaction[] }

/** Not in the history: nobody undoes what others wrote. */
function bringOver(editor: Editor, reported: Reported[], document: Document) {
  const after = editorNode(document, editor.schema)
  const tr = broughtOver(nearest(reported, after), after, editor.state.tr)
  if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta('incoming', true))
}

/** What comes in was made of one of the last documents: of the one that it differs from least. */
function nearest(reported: Reported[], after: Node): Reported {
  const [latest = { doc: after, since: new Mapping() }, ...older] = reported
  let best = { one: latest, size: sizeOf(latest.doc, after) }
  for (const one of older) {
    const size = sizeOf(one.doc, after)
    if (size < best.size) best = { one, size }
  }
  return best.one
}

const sizeOf = (before: Node, after: Node) =>
  stepsBetween(before, after).reduce((size, step) => size + JSON.stringify(step.toJSON()).length, 0)

function broughtOver({ doc, since }: Reported, after: Node, tr: Transaction): Transaction {
  for (const step of stepsBetween(doc, after)) {
    const mapped = step.map(since)
    if (mapped) tr.maybeStep(mapped)
  }
  return tr
}
