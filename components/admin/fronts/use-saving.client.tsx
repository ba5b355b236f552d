'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useReason } from '@/components/admin/writing/use-reason.client'
import { toast } from '@/components/ui/toast.client'
import type { FrontArrangement } from '@/features/front/arrangement'
import type { SentDesk } from './front-desk'

export type SaveState = 'saved' | 'saving' | 'waiting'
type Heard = {
  onSaved: (desk: SentDesk) => void
  onOvertaken: (mine: FrontArrangement, theirs: SentDesk) => void
}
type Queue = { version: number; waiting?: FrontArrangement; isOver: boolean }

const AGAIN_MS = 4_000

/** Sends a front's arrangement, the newest after the one under way. What could not be sent waits and is tried again. */
export function useSaving({ name, version }: SentDesk, { onSaved, onOvertaken }: Heard) {
  const reason = useReason()
  const [state, setState] = useState<SaveState>('saved')
  const queue = useRef<Queue>({ version, isOver: false })
  const running = useRef<Promise<boolean>>(undefined)

  const sendAll = async (): Promise<boolean> => {
    const { current } = queue
    while (current.waiting) {
      const mine = current.waiting
      const asked = { version: current.version, isOver: current.isOver }
      setState('saving')
      const answer = await callAction('fronts.save', { front: name, arrangement: mine, ...asked })
      if (!answer.ok && isPassing(answer.reason)) {
        setState('waiting')
        return false
      }
      const newer = current.waiting === mine ? undefined : current.waiting
      current.isOver = false
      current.waiting = newer
      if (!answer.ok) toast.error(reason(answer.reason))
      else if (answer.value.state === 'overtaken') {
        current.waiting = undefined
        setState('saved')
        onOvertaken(newer ?? mine, answer.value.desk)
        return false
      } else onSaved(answer.value.desk)
    }
    setState('saved')
    return true
  }
  const flush = (): Promise<boolean> => {
    running.current ??= sendAll().finally(() => {
      running.current = undefined
    })
    return running.current
  }
  const save = (arrangement: FrontArrangement, isOver = false) => {
    queue.current.waiting = arrangement
    queue.current.isOver ||= isOver
    void flush()
  }
  const versionNow = useCallback(() => queue.current.version, [])
  const learnVersion = useCallback((next: number) => {
    queue.current.version = next
  }, [])
  useTryingAgain(state === 'waiting', () => void flush())
  useWarnBeforeLeaving(state !== 'saved')
  return { state, save, flush, versionNow, learnVersion }
}

/** What another try may cure: no line, no database. An ended session is signed in again in place. */
const isPassing = (reason: string) => ['offline', 'unavailable', 'signed-out'].includes(reason)

function useTryingAgain(isOn: boolean, tryAgain: () => void) {
  const latest = useRef(tryAgain)
  useEffect(() => {
    latest.current = tryAgain
  })
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => latest.current(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [isOn])
}

function useWarnBeforeLeaving(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isOn])
}
