'use client'
import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { sameJson } from '@/lib/same-json'
import { findBlock } from './find-block'

/** Where a block stands in the stage around the text, in pixels. */
export type Place = { top: number; height: number }

/** Where these blocks stand, now and whenever the text or its room changes. Measured once a frame at most. */
export function usePlaces(editor: Editor, stage: RefObject<HTMLElement | null>, ids: readonly string[]) {
  const [places, setPlaces] = useState<Record<string, Place>>({})
  const key = ids.join()
  const measure = useEffectEvent(() => {
    if (editor.isDestroyed || !stage.current) return
    const from = stage.current.getBoundingClientRect().top
    const found: Record<string, Place> = {}
    for (const id of ids) {
      const block = findBlock(editor.state.doc, id)
      const dom = block && editor.view.nodeDOM(block.pos)
      if (!(dom instanceof HTMLElement)) continue
      const { top, height } = dom.getBoundingClientRect()
      found[id] = { top: Math.round(top - from), height: Math.round(height) }
    }
    setPlaces((known) => (sameJson(known, found) ? known : found))
  })
  useEffect(() => {
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => measure())
    }
    soon()
    const room = new ResizeObserver(soon)
    room.observe(editor.view.dom)
    editor.on('transaction', soon)
    return () => {
      cancelAnimationFrame(frame)
      room.disconnect()
      editor.off('transaction', soon)
    }
  }, [editor, key])
  return places
}
