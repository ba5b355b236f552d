'use client'
import { useCallback, useRef, useState } from 'react'
import type { BodyEditorHandle } from '@/components/admin/editor/editor-types'
import { focusField } from './focus-field'
import { tabOfField, type Place } from './places'
import type { Tab } from './side/tabs'
import { useWide } from './use-wide.client'

/** Which tab is open, and the way to any place of the story. */
export function usePlaces() {
  const editor = useRef<BodyEditorHandle>(null)
  const isWide = useWide()
  const [chosen, openTab] = useState<Tab | null>()
  // on a phone the text comes first
  const tab = chosen === undefined ? (isWide ? 'fields' : null) : chosen
  const goTo = useCallback((place: Place) => {
    if ('blockId' in place) return editor.current?.focusBlock(place.blockId)
    if (place.field === 'body') return editor.current?.focus()
    const needed = tabOfField(place.field)
    if (needed) openTab(needed)
    focusField(place.field)
  }, [])
  return { editor, tab, openTab, goTo }
}
