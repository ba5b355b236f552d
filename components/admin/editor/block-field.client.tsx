'use client'
import type { NodeViewProps } from '@tiptap/react'
import { type KeyboardEvent, useState } from 'react'
import { cn } from '@/components/ui/cn'
import { readAttribute, setAttribute } from './set-attribute'
import { shortcutOf } from './shortcuts'
import { isMac } from './is-mac'

type BlockFieldProps = Pick<NodeViewProps, 'editor' | 'node' | 'getPos'> & {
  name: string
  label: string
  placeholder?: string
  most: number
  className?: string
}

/** A line of a block's own beside its text: a caption, who said it, a title. It is stored as it is typed. */
export function BlockField({
  editor,
  node,
  getPos,
  name,
  label,
  placeholder,
  most,
  className,
}: BlockFieldProps) {
  const stored = typeof node.attrs[name] === 'string' ? node.attrs[name] : ''
  const [typed, setTyped] = useState(stored)
  // Undo and other people change it too; what is only not yet trimmed stays as it is typed
  const isTyped = (readAttribute(node.type.name, name, typed) ?? '') === stored
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const asked = shortcutOf(event.nativeEvent, isMac())
    if (asked === 'undo') editor.commands.undo()
    else if (asked === 'redo' || asked === 'redoAgain') editor.commands.redo()
    else if (event.key === 'Escape' || (event.key === 'Enter' && !event.nativeEvent.isComposing)) {
      focusBlock(editor, getPos())
    } else return
    event.preventDefault()
  }
  return (
    <textarea
      rows={1}
      // An empty line runs as the block does: it has no letters to say otherwise
      dir={(isTyped ? typed : stored) === '' ? undefined : 'auto'}
      aria-label={label}
      placeholder={placeholder ?? label}
      maxLength={most}
      readOnly={!editor.isEditable}
      value={isTyped ? typed : stored}
      onKeyDown={press}
      onChange={(event) => {
        const line = event.target.value.replace(/[\r\n]+/g, ' ')
        setTyped(line)
        setAttribute(editor, getPos(), name, line)
      }}
      className={cn('block-field', className)}
    />
  )
}

function focusBlock(editor: BlockFieldProps['editor'], pos: number | undefined) {
  if (pos === undefined) return
  const node = editor.state.doc.nodeAt(pos)
  if (node?.isLeaf) editor.chain().setNodeSelection(pos).focus().run()
  else
    editor
      .chain()
      .setTextSelection(pos + 1)
      .focus()
      .run()
}
