'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { StoryContent } from '@/features/articles/content'
import { checkStory, type CheckMemory, type Finding, type Spelling } from '@/features/copy-desk/check-text'
import { makeSpellingBook } from '@/features/copy-desk/spellings'

const PAUSE_MS = 400

/** What the copy desk marks in the story as it is being written: asked when typing pauses. */
export function useFindings(
  content: StoryContent,
  { locale, spellings }: { locale: string; spellings: readonly Spelling[] },
): Finding[] {
  const book = useMemo(() => makeSpellingBook(spellings), [spellings])
  const memory = useRef<CheckMemory>(new Map())
  const [findings, setFindings] = useState<Finding[]>([])
  useEffect(() => {
    const timer = setTimeout(
      () => setFindings(checkStory(content, { locale, book, memory: memory.current })),
      PAUSE_MS,
    )
    return () => clearTimeout(timer)
  }, [content, locale, book])
  return findings
}
