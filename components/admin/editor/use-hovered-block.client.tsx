'use client'
import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useState } from 'react'
import { blockAround } from './find-block'

/** The id of the block beside which the mouse is, in the text or at its edge. A finger hovers over nothing. */
export function useHoveredBlock(editor: Editor, stage: RefObject<HTMLElement | null>): string | null {
  const [hovered, setHovered] = useState<string | null>(null)
  useEffect(() => {
    const room = stage.current
    if (!room) return
    let frame = 0
    const move = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.buttons > 0) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setHovered(blockBeside(editor, event.clientY)))
    }
    const leave = () => {
      cancelAnimationFrame(frame)
      setHovered(null)
    }
    const press = () => setHovered(null)
    room.addEventListener('pointermove', move)
    room.addEventListener('pointerleave', leave)
    room.addEventListener('keydown', press)
    return () => {
      cancelAnimationFrame(frame)
      room.removeEventListener('pointermove', move)
      room.removeEventListener('pointerleave', leave)
      room.removeEventListener('keydown', press)
    }
  }, [editor, stage])
  return hovered
}

function blockBeside(editor: Editor, top: number): string | null {
  if (editor.isDestroyed) return null
  const box = editor.view.dom.getBoundingClientRect()
  const isRtl = getComputedStyle(editor.view.dom).direction === 'rtl'
  const place = editor.view.posAtCoords({ left: isRtl ? box.right - 8 : box.left + 8, top })
  if (!place) return null
  const $pos = editor.state.doc.resolve(
    place.inside >= 0 && place.pos > place.inside ? place.pos : Math.max(0, place.inside),
  )
  const id: unknown = blockAround($pos)?.node.attrs.id
  return typeof id === 'string' ? id : null
}
