'use client'
import { useEditorState } from '@tiptap/react'
import { GitCompareArrows, GripVertical, MessageSquare } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DropdownMenu } from 'radix-ui'
import { type ReactNode, type RefObject, useMemo } from 'react'
import { BlockMenu } from './block-menu.client'
import { useBlockName } from './block-name.client'
import { endDrag, startDrag } from './drag-block'
import { useEditorDesk } from './editor-desk.client'
import type { BlockMarks } from './editor-types'
import { blockAt, findBlock } from './find-block'
import { useHoveredBlock } from './use-hovered-block.client'
import { type Place, usePlaces } from './use-places.client'

type GutterProps = {
  stage: RefObject<HTMLElement | null>
  /** The block whose menu is open. */
  menuAt: string | null
  onMenu: (blockId: string | null) => void
}

/** Beside the text: the handle of one block, and at each block who is there and what waits. */
export function Gutter({ stage, menuAt, onMenu }: GutterProps) {
  const { editor, isEditable, marksAt } = useEditorDesk()
  const hovered = useHoveredBlock(editor, stage)
  const current = useEditorState({ editor, selector: ({ editor: one }) => idAtCaret(one) })
  const handled = menuAt ?? hovered ?? current
  const ids = useMemo(() => [...Object.keys(marksAt), ...(handled ? [handled] : [])], [marksAt, handled])
  const places = usePlaces(editor, stage, ids)
  const place = handled ? places[handled] : undefined
  return (
    <div className="editor-gutter">
      {isEditable && handled && place && (
        <>
          <Handle blockId={handled} place={place} isOpen={menuAt !== null} onMenu={onMenu} />
          <MenuOf blockId={handled} place={place} isOpen={menuAt !== null} onMenu={onMenu} />
        </>
      )}
      {Object.entries(marksAt).map(([id, marks]) => {
        const at = places[id]
        return at && <Marks key={id} blockId={id} marks={marks} place={at} />
      })}
    </div>
  )
}

function idAtCaret(editor: ReturnType<typeof useEditorDesk>['editor']): string | null {
  const id: unknown = blockAt(editor.state.selection)?.node.attrs.id
  return typeof id === 'string' ? id : null
}

type HandleProps = { blockId: string; place: Place; isOpen: boolean; onMenu: GutterProps['onMenu'] }

function Handle({ blockId, place, isOpen, onMenu }: HandleProps) {
  const t = useTranslations('Desk.Editor.menu')
  const nameOf = useBlockName()
  const { editor } = useEditorDesk()
  const block = findBlock(editor.state.doc, blockId)
  if (!block) return null
  return (
    <button
      type="button"
      draggable
      aria-haspopup="menu"
      aria-expanded={isOpen}
      aria-label={t('open', { block: nameOf(block.node) })}
      className="block-handle"
      style={{ insetBlockStart: place.top }}
      onClick={() => onMenu(blockId)}
      onDragStart={(event) => startDrag(editor.view, block, event.dataTransfer)}
      onDragEnd={() => endDrag(editor.view)}
    >
      <GripVertical aria-hidden="true" className="size-4" />
    </button>
  )
}

/** The menu stands at the block, whoever has opened it: the handle, the toolbar or a key. */
function MenuOf({ blockId, place, isOpen, onMenu }: HandleProps) {
  const t = useTranslations('Desk.Editor.toolbar')
  const { editor } = useEditorDesk()
  return (
    <DropdownMenu.Root open={isOpen} onOpenChange={(open) => !open && onMenu(null)} modal={false}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden="true" className="menu-anchor" style={{ insetBlockStart: place.top + 28 }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          collisionPadding={8}
          aria-label={t('block')}
          aria-labelledby={undefined}
          className="popover editor-menu"
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            editor.commands.focus(undefined, { scrollIntoView: false })
          }}
        >
          <BlockMenu blockId={blockId} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function Marks({ blockId, marks, place }: { blockId: string; marks: BlockMarks; place: Place }) {
  const t = useTranslations('Desk.Editor.gutter')
  const { onMark } = useEditorDesk()
  const { presentNames = [], versions = 0, comments = 0 } = marks
  return (
    <>
      {presentNames.length > 0 && (
        <p
          className="presence-tag"
          style={{ insetBlockStart: place.top }}
          aria-label={t('present', { names: presentNames.join(' · ') })}
        >
          <bdi>{presentNames.join(' · ')}</bdi>
        </p>
      )}
      <div className="block-marks" style={{ insetBlockStart: place.top }}>
        {versions > 0 && (
          <MarkButton
            label={t('versions', { n: versions })}
            count={versions}
            isUrgent
            onPress={() => onMark(blockId, 'version')}
          >
            <GitCompareArrows aria-hidden="true" className="size-3.5" />
          </MarkButton>
        )}
        {comments > 0 && (
          <MarkButton
            label={t('comments', { n: comments })}
            count={comments}
            onPress={() => onMark(blockId, 'comment')}
          >
            <MessageSquare aria-hidden="true" className="size-3.5" />
          </MarkButton>
        )}
      </div>
    </>
  )
}

type MarkButtonProps = {
  label: string
  count: number
  isUrgent?: boolean
  onPress: () => void
  children: ReactNode
}

function MarkButton({ label, count, isUrgent, onPress, children }: MarkButtonProps) {
  return (
    <button
      type="button"
      className="block-mark"
      data-urgent={isUrgent}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      {children}
      {count > 1 && <span aria-hidden="true">{count}</span>}
    </button>
  )
}
