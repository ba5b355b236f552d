'use client'
import { useState } from 'react'
import { callAction, type Answer } from '@/components/admin/call-action'
import { useReason } from '@/components/admin/writing/use-reason.client'
import { toast } from '@/components/ui/toast.client'
import type { FrontArrangement } from '@/features/front/arrangement'
import type { DeskStory, SentDesk } from './front-desk'
import { useSaving } from './use-saving.client'

/** Somebody was faster: what was arranged here, and what stands now. */
export type Overtaken = { mine: FrontArrangement; theirs: SentDesk }
type Asked = { front: string; version: number }

/**
 * A front while it is being arranged: every gesture is sent. Where somebody was faster, both arrangements are there
 * until one is chosen.
 */
export function useFront(opened: SentDesk) {
  const reason = useReason()
  const [desk, setDesk] = useState(opened)
  const [arrangement, setArrangement] = useState(opened.arrangement)
  const [overtaken, setOvertaken] = useState<Overtaken>()
  const learn = (next: SentDesk) => {
    saving.learnVersion(next.version)
    setDesk((known) => ({ ...next, stories: merged(known.stories, next.stories) }))
  }
  const meet = (mine: FrontArrangement, theirs: SentDesk) => {
    setDesk((known) => ({ ...known, stories: merged(known.stories, theirs.stories) }))
    setOvertaken({ mine, theirs })
  }
  const saving = useSaving(opened, { onSaved: learn, onOvertaken: meet })
  const { state, save, flush, versionNow } = saving

  const take = (next: SentDesk) => {
    learn(next)
    setArrangement(next.arrangement)
  }
  const edit = (next: FrontArrangement, isOver = false) => {
    setArrangement(next)
    save(next, isOver)
  }
  /** Asks for something about the front as it stands here, once all of it is saved. */
  const ask = async <Value extends { desk: SentDesk }>(
    verb: (asked: Asked) => Promise<Answer<Value>>,
  ): Promise<Value | undefined> => {
    if (!(await flush())) return undefined
    const answer = await verb({ front: opened.name, version: versionNow() })
    if (answer.ok) {
      take(answer.value.desk)
      return answer.value
    }
    toast.error(reason(answer.reason))
    if (answer.reason !== 'front-changed') return undefined
    const now = await callAction('fronts.open', { front: opened.name })
    if (now.ok) meet(arrangement, now.value.desk)
    return undefined
  }
  const choose = (which: 'mine' | 'theirs') => {
    if (!overtaken) return
    setOvertaken(undefined)
    take(overtaken.theirs)
    if (which === 'mine') edit(overtaken.mine, true)
  }
  /** A story that was found here: it has its name before the server says so. */
  const meetStory = (story: DeskStory) =>
    setDesk((known) => ({ ...known, stories: merged(known.stories, [story]) }))
  return { desk, arrangement, state, overtaken, edit, ask, choose, meetStory }
}

export type FrontHandle = ReturnType<typeof useFront>

const merged = (known: SentDesk['stories'], next: SentDesk['stories']) => [
  ...next,
  ...known.filter((story) => !next.some(({ id }) => id === story.id)),
]
