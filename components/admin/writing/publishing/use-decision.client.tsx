'use client'
import { useState } from 'react'
import type { Answer } from '@/components/admin/call-action'
import type { OpenStory } from '@/features/articles/open-story'
import type { Receipt } from '@/features/articles/decide/receipt'
import { useWriting } from '../writing-context.client'

/** What a verb answers: the story as it stands now and, where readers' pages changed, which. */
export type Decided = { story: OpenStory; receipt?: Receipt }
type Ask = (version: number) => Promise<Answer<Decided>>

/**
 * Asks for one decision: first sends what is written, so that it is about the words on the screen; a refusal stays in
 * `refusal` until the next try.
 */
export function useDecision(onDone: (decided: Decided) => void) {
  const { draft } = useWriting()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  const ask = async (verb: Ask) => {
    setBusy(true)
    setRefusal(undefined)
    const answer = (await draft.flush()) ? await verb(draft.currentVersion()) : notKept
    setBusy(false)
    if (answer.ok) onDone(answer.value)
    else setRefusal(answer.reason)
  }
  return { ask, isBusy, refusal }
}

const notKept = { ok: false, reason: 'not-saved-yet' } as const
