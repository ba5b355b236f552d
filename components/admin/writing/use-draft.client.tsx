'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { toast } from '@/components/ui/toast.client'
import type { OpenStory } from '@/features/articles/open-story'
import { openJournal } from './draft-journal'
import { DraftKeeper, type DraftView } from './draft-keeper'
import { useReason } from './use-reason.client'

const BEAT_MS = 10_000

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline' | 'signed-out' | 'refused'

/**
 * A story as it is being written in this window: what is typed goes to a journal in the browser at once and to the server
 * soon; what others write is merged in. Nothing typed is lost.
 */
export function useDraft(story: OpenStory) {
  const keeper = useKeeper(story)
  const view = useSyncExternalStore(keeper.subscribe, keeper.getView, keeper.getView)
  useNotices(keeper)
  useWindow(keeper)
  const { sync, otherVersions, present, savedAt, bodyFromElsewhere, unsent } = view
  const { setFields, setBody, setPlace, flush, chooseVersion, decided, currentVersion } = keeper
  return {
    content: sync.content,
    ...{ setFields, setBody, setPlace, flush, chooseVersion, decided, currentVersion },
    ...{ otherVersions, present, savedAt, bodyFromElsewhere },
    saveState: stateOf(view),
    version: sync.base.version,
    /** Why a save was refused, and which fields are left out of saves until they are put right. */
    reason: sync.reason,
    heldFields: sync.held,
    /** What this user could not save before the story stopped being theirs to write; shown, to be copied. */
    unsent,
  }
}

function stateOf({ sync }: DraftView): SaveState {
  const states = { quiet: 'saved', typing: 'unsaved', sending: 'saving', retrying: 'offline' } as const
  return sync.phase === 'signed-out' || sync.phase === 'refused' ? sync.phase : states[sync.phase]
}

function useKeeper(story: OpenStory): DraftKeeper {
  const [keeper] = useState(() => {
    const { id, me } = story
    const windowId = crypto.randomUUID()
    return new DraftKeeper(story, windowId, {
      save: (save) => callAction('articles.save', { id, userId: me.id, ...save }),
      open: () => callAction('articles.open', { id }),
      choose: (versionId, choice) => callAction('articles.chooseVersion', { id, versionId, choice }),
      present: (place, isLeaving) =>
        callAction('articles.present', { id, windowId, place, isLeaving }, { keepalive: isLeaving }),
      clock: clockNow,
    })
  })
  return keeper
}

/** Says what the keeper has to tell: once when text was taken up again, and when a choice was refused. */
function useNotices(keeper: DraftKeeper) {
  const t = useTranslations('Desk.Draft')
  const reason = useReason()
  useEffect(() =>
    keeper.hear({
      restored: () => toast(t('restored')),
      refused: (code) => toast.error(reason(code)),
    }),
  )
}

/** Ties the keeper to the window: its journal, its comings and goings, its line. */
function useWindow(keeper: DraftKeeper) {
  useEffect(() => {
    let isGone = false
    void openJournal(keeper.windowId).then((journal) => (isGone ? journal.close() : keeper.keepIn(journal)))
    return () => {
      isGone = true
      keeper.close()
    }
  }, [keeper])
  useEffect(() => listen(keeper), [keeper])
}

function listen(keeper: DraftKeeper): () => void {
  const beat = () => void (document.visibilityState === 'visible' && keeper.beat())
  const timer = setInterval(beat, BEAT_MS)
  const off = [
    on(window, 'online', () => {
      keeper.tell({ type: 'online' })
      beat()
    }),
    on(window, 'desk:signed-in', () => keeper.tell({ type: 'signed-in' })),
    on(window, 'pagehide', () => keeper.leave()),
    on(window, 'blur', () => void keeper.flush()),
    on(document, 'visibilitychange', () => {
      if (document.visibilityState === 'visible') return beat()
      keeper.leave()
      void keeper.flush()
    }),
    // a browser asks only where something would really be lost
    on(window, 'beforeunload', (event) => keeper.wouldLose() && event.preventDefault()),
  ]
  beat()
  return () => {
    clearInterval(timer)
    for (const end of off) end()
    void keeper.flush()
    void keeper.beat({ isLeaving: true })
  }
}

function on(target: EventTarget, name: string, listener: (event: Event) => void): () => void {
  target.addEventListener(name, listener)
  return () => target.removeEventListener(name, listener)
}

/** The one place of drafts that reads this device's clock. */
// eslint-disable-next-line no-restricted-syntax -- saves keep time by it
const clockNow = () => Date.now()
