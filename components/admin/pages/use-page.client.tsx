'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import type { PageForEditing } from '@/features/pages/for-editors'
import { sameJson } from '@/lib/same-json'
import { openPageJournal } from './page-journal'

/**
 * A page as it is being written, and as it was last seen stored. Where a colleague saved meanwhile nothing is written:
 * `theirs` is what they saved, until one of the two is chosen. What is not saved is kept in this browser from the first
 * letter on, and is there when the page is opened again.
 */
export function usePage(opened: PageForEditing, userId: string) {
  const t = useTranslations('Desk.Pages')
  const { isBusy, ask } = useVerb()
  const [stored, setStored] = useState(opened)
  const [page, setPage] = useState(opened)
  const [theirs, setTheirs] = useState<PageForEditing>()
  const [taken, setTaken] = useState({ document: opened.body, count: 0 })
  const [isRestored, setRestored] = useState(false)
  const latest = useRef(opened)
  const isChanged = !sameJson(page, { ...stored, seenAt: page.seenAt })
  useWarning(isChanged)
  const put = (next: PageForEditing) => {
    latest.current = next
    setPage(next)
  }
  const show = (document: PageForEditing['body']) => setTaken(({ count }) => ({ document, count: count + 1 }))
  const restore = (kept: PageForEditing) => {
    put({ ...kept, seenAt: opened.seenAt })
    show(kept.body)
    setRestored(true)
    if (kept.seenAt !== opened.seenAt) setTheirs(opened)
  }
  const journal = useJournal({ id: opened.id, userId, isChanged, restore })
  // kept before anything is drawn: a window that closes draws nothing more
  const set = (change: Partial<PageForEditing>) => {
    put({ ...latest.current, ...change })
    journal.keep({ ...latest.current, seenAt: stored.seenAt })
  }
  const save = async (seenAt = stored.seenAt) => {
    const answer = await ask(callAction('pages.save', { ...page, seenAt }))
    if (!answer.ok) return
    const { isOvertaken, page: now } = answer.value
    if (isOvertaken) return setTheirs(now)
    setTheirs(undefined)
    setRestored(false)
    setStored({ ...page, slug: now.slug, seenAt: now.seenAt })
    // what was typed while it was being saved stays
    const { slug } = latest.current
    put({ ...latest.current, slug: slug === page.slug ? now.slug : slug })
  }
  const takeTheirs = () => {
    if (!theirs) return
    put(theirs)
    setStored(theirs)
    show(theirs.body)
    setTheirs(undefined)
  }
  const state = isBusy ? t('saving') : t(isChanged ? (isRestored ? 'restored' : 'unsaved') : 'savedState')
  return { page, set, save, theirs, takeTheirs, taken, isBusy, isChanged, state, storedSlug: stored.slug }
}

type Kept = { id: number; userId: string; isChanged: boolean; restore: (kept: PageForEditing) => void }

/** The page's journal, after what was left in it has been taken back; what is saved leaves it. */
function useJournal({ id, userId, isChanged, restore }: Kept) {
  const [isRead, setRead] = useState(false)
  const [journal] = useState(() => openPageJournal(id, userId))
  const takeBack = useEffectEvent(() => {
    const kept = journal.read()
    if (kept) restore(kept)
    setRead(true)
  })
  useEffect(() => queueMicrotask(() => takeBack()), [])
  useEffect(() => {
    if (isRead && !isChanged) journal.forget()
  }, [isRead, isChanged, journal])
  return journal
}

/** The browser asks before a page with unsaved words is left. */
function useWarning(isChanged: boolean) {
  useEffect(() => {
    if (!isChanged) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isChanged])
}
