import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { insertBlock } from './insert-block'
import { setTextBlock } from './text-commands'
import { turnInto } from './turn-into'

export const insertNames = [
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'figure',
  'gallery',
  'embed',
  'relatedStory',
  'table',
  'factBox',
  'divider',
  'correctionNote',
  'livePost',
] as const
export type InsertName = (typeof insertNames)[number]

/** What can be put into a story: its name, and other words that find it. */
export type InsertItem = { name: InsertName; label: string; alsoCalled: string }

/** Those that the editor makes by itself; the others ask for something first. */
export type MadeName = Exclude<InsertName, 'figure' | 'gallery' | 'embed' | 'relatedStory'>

export function insertMade(editor: Editor, name: MadeName, now: () => Date) {
  const { state, view } = editor
  const run = (command: ReturnType<typeof insertBlock>) => command(state, view.dispatch, view)
  const isEmptyLine = state.selection.$from.parent.content.size === 0
  switch (name) {
    case 'paragraph':
      return void (isEmptyLine
        ? run(setTextBlock('paragraph'))
        : run(insertBlock(newBlock(editor, name, now))))
    case 'heading2':
    case 'heading3':
    case 'heading4':
    case 'bulletList':
    case 'orderedList':
    case 'blockquote':
    case 'pullQuote':
    case 'factBox':
    case 'correctionNote':
      // In an empty line the line itself becomes it; elsewhere it comes behind the words
      if (isEmptyLine && run(turnInto(name))) return
      return void run(insertBlock(newBlock(editor, name, now)))
    case 'table':
    case 'divider':
    case 'livePost':
      return void run(insertBlock(newBlock(editor, name, now)))
  }
}

function newBlock({ schema }: Editor, name: MadeName, now: () => Date): Node {
  const paragraph = () => schema.node('paragraph')
  switch (name) {
    case 'paragraph':
      return paragraph()
    case 'heading2':
    case 'heading3':
    case 'heading4':
      return schema.node('heading', { level: Number(name.slice(-1)) })
    case 'bulletList':
    case 'orderedList':
      return schema.node(name, null, [schema.node('listItem', null, [paragraph()])])
    case 'divider':
      return schema.node('divider')
    case 'livePost':
      return schema.node('livePost', { at: now().toISOString() }, [paragraph()])
    case 'table':
      return newTable({ schema })
    case 'blockquote':
    case 'pullQuote':
    case 'factBox':
    case 'correctionNote':
      return schema.node(name, null, [paragraph()])
  }
}

const tableSide = 3

function newTable({ schema }: Pick<Editor, 'schema'>): Node {
  const cell = (name: string) => schema.node(name, null, [schema.node('paragraph')])
  const row = (name: string) =>
    schema.node(
      'tableRow',
      null,
      Array.from({ length: tableSide }, () => cell(name)),
    )
  return schema.node('table', null, [row('tableHeader'), row('tableCell'), row('tableCell')])
}
