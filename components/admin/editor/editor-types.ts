import type { Ref } from 'react'
import type { BodyNode } from '@/db/schema/body'
import type { BodyFinding } from '@/features/copy-desk/check-text'
import type { Document } from '@/features/documents/document'
import type { PictureMedia } from '@/features/media/picture-media'
import type { DateStyle } from '@/lib/dates'

export type PickedPicture = { mediaId: number; media: PictureMedia }
export type MarkKind = 'version' | 'comment'
/** Who stands at a block, and what waits there. */
export type BlockMarks = { presentNames?: string[]; versions?: number; comments?: number }

export type BodyEditorHandle = {
  focus: () => void
  focusBlock: (id: string) => void
  /** Puts a finding right where it still stands; whoever has changed the words since is left alone. */
  applyFix: (finding: BodyFinding) => void
  replaceBlock: (id: string, node: BodyNode) => void
}

export type BodyEditorProps = {
  initial: Document
  /** The document after a merge: taken over block by block whenever the count has grown. */
  incoming: { document: Document; count: number }
  locale: string
  /** The way the story reads, whatever the interface does. */
  direction: 'rtl' | 'ltr'
  isEditable: boolean
  /** How the newsroom writes dates, in the interface's language. */
  dates: DateStyle
  /** At most every 100 ms, and at once when the editor is left. */
  onChange: (document: Document) => void
  pictures: Record<number, PictureMedia>
  onPicture: () => Promise<PickedPicture[] | undefined>
  onUpload: (files: File[]) => Promise<PickedPicture[]>
  onStory: () => Promise<{ id: number; headline: string } | undefined>
  stories: Record<number, { headline: string }>
  findings: BodyFinding[]
  onFinding?: (finding: BodyFinding) => void
  marksAt: Record<string, BlockMarks>
  onMark: (blockId: string, kind: MarkKind) => void
  onSelect: (where: { blockId: string | null; quote: string }) => void
  handle: Ref<BodyEditorHandle>
}
