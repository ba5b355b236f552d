import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { BodyNode } from '@/db/schema/body'
import { postFor } from '@/features/documents/embeds'
import { caretAt, insertSlice, sliceOf } from './insert-content'
import { readClipboard, writeClipboard } from './own-clipboard'
import { openSlot } from './paste-slots'
import { addressIn, blocksOfText, linkTo } from './paste-text'
import type * as ReadPaste from './read-paste'
import { setMark } from './text-commands'
import { isWhatsApp } from './whatsapp'

export type PasteNotice = { kind: 'pictures-left' | 'pictures-refused'; count: number }

export type ClipboardOptions = {
  locale: () => string
  /** The picture of this site that an address shows, where its id is known here. */
  mediaFor: (src: string) => number | undefined
  /** Takes files in; the ids of those that were taken, in order. */
  takeIn: (files: File[]) => Promise<number[]>
  onNotice: (notice: PasteNotice) => void
}

/** Everything that comes in by the clipboard or is dropped, and all that goes out. The browser never pastes itself. */
export function clipboard(options: ClipboardOptions): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        copy: (view, event) => copy(view, event),
        cut: (view, event) => {
          if (!copy(view, event)) return false
          if (view.editable)
            view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'))
          return true
        },
        paste: (view, event) => {
          if (!view.editable || !event.clipboardData) return false
          event.preventDefault()
          void take(view, event.clipboardData, options, event)
          return true
        },
        drop: (view, event) => drop(view, event, options),
      },
    },
  })
}

function copy(view: EditorView, event: ClipboardEvent): boolean {
  if (!event.clipboardData || !writeClipboard(view, event.clipboardData)) return false
  event.preventDefault()
  return true
}

/** What is dragged inside the editor is moved by the editor itself. */
function drop(view: EditorView, event: DragEvent, options: ClipboardOptions): boolean {
  if (view.dragging || !view.editable || !event.dataTransfer) return false
  event.preventDefault()
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (place) caretAt(view, place.pos)
  void take(view, event.dataTransfer, options)
  view.focus()
  return true
}

async function take(view: EditorView, data: DataTransfer, options: ClipboardOptions, event?: ClipboardEvent) {
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  const own = html ? readClipboard(html, view.state.schema) : undefined
  if (own) return void insertSlice(view, own, event)
  if (takeAddress(view, text)) return
  const files = Array.from(data.files).filter(({ type }) => type.startsWith('image/'))
  // Word and others add a picture of the text that was copied: the text is what is meant
  const isPicture = files.length > 0 && text.trim() === ''
  if (isPicture) return takeFiles(view, files, options)
  if (html === '' || isWhatsApp(text))
    return void insertSlice(view, sliceOf(blocksOfText(text), view.state.schema), event)
  return takeHtml(view, { html, text }, options, event)
}

/** An address in an empty line is what it leads to; over a selection it is its link. */
function takeAddress(view: EditorView, text: string): boolean {
  const href = addressIn(text)
  if (href === undefined) return false
  const { selection } = view.state
  if (!selection.empty && selection.$from.sameParent(selection.$to)) {
    return setMark('link', { href })(view.state, view.dispatch)
  }
  const isOwnLine = selection.$from.parent.content.size === 0
  const inline: BodyNode[] = [{ type: 'paragraph', content: [linkTo(href)] }]
  return insertSlice(
    view,
    sliceOf(isOwnLine && postFor(href) ? blocksOfText(href) : inline, view.state.schema),
  )
}

let reader: typeof ReadPaste | undefined

/**
 * Foreign HTML is read by code that is fetched when it is first needed; after that a paste is done at once. Without a
 * connection there is none: undefined.
 */
export async function loadReader() {
  reader ??= await import('./read-paste').catch(() => undefined)
  return reader
}

async function takeHtml(
  view: EditorView,
  { html, text }: { html: string; text: string },
  options: ClipboardOptions,
  event?: ClipboardEvent,
) {
  const known = reader ?? (await later(view, loadReader))
  // its words are worth more than its form
  if (!known) return void insertSlice(view, sliceOf(blocksOfText(text), view.state.schema), event)
  const pasted = known.readPaste(html, { locale: options.locale(), mediaFor: options.mediaFor })
  if (pasted.lostPictures > 0) options.onNotice({ kind: 'pictures-left', count: pasted.lostPictures })
  const content =
    pasted.data.length > 0
      ? await later(view, () => withPictures(pasted, known.pastedIndex, options))
      : pasted.content
  const blocks = content.length > 0 ? content : blocksOfText(text)
  if (blocks.length > 0) insertSlice(view, sliceOf(blocks, view.state.schema), event)
}

/** Keeps the place until the work is done, and puts the caret there again. */
async function later<Value>(view: EditorView, work: () => Promise<Value>): Promise<Value> {
  if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection())
  const slot = openSlot(view, view.state.selection.from)
  try {
    return await work()
  } finally {
    const place = slot.close()
    if (place !== undefined) caretAt(view, place)
  }
}

async function takeFiles(view: EditorView, files: File[], options: ClipboardOptions) {
  const ids = await later(view, () => options.takeIn(files))
  if (ids.length < files.length) {
    options.onNotice({ kind: 'pictures-refused', count: files.length - ids.length })
  }
  const content = ids.map((mediaId) => ({ type: 'figure', attrs: { mediaId } }))
  if (content.length > 0) insertSlice(view, sliceOf(content, view.state.schema))
}

/** The pasted blocks with their pictures taken in; one that was refused leaves its caption. */
async function withPictures(
  { content, data }: ReadPaste.Pasted,
  pastedIndex: typeof ReadPaste.pastedIndex,
  options: ClipboardOptions,
): Promise<BodyNode[]> {
  const files = await Promise.all(data.map(fileOf))
  const ids = await Promise.all(files.map(async (file) => (await options.takeIn([file]))[0]))
  const refused = ids.filter((id) => id === undefined).length
  if (refused > 0) options.onNotice({ kind: 'pictures-refused', count: refused })
  const put = (node: BodyNode): BodyNode[] => {
    const index = pastedIndex(node.attrs?.mediaId)
    if (index === undefined) return [node.content ? { ...node, content: node.content.flatMap(put) } : node]
    const caption = node.attrs?.caption
    if (ids[index] !== undefined) return [{ ...node, attrs: { ...node.attrs, mediaId: ids[index] } }]
    return typeof caption === 'string'
      ? [{ type: 'paragraph', content: [{ type: 'text', text: caption }] }]
      : []
  }
  return content.flatMap(put)
}

async function fileOf(data: string, index: number): Promise<File> {
  const [head = '', base64 = ''] = data.split(',')
  const type = /data:([^;]+)/.exec(head)?.[1] ?? 'image/png'
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return new File([bytes], `pasted-${String(index + 1)}.${type.replace('image/', '')}`, { type })
}
