'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import type { PageForEditing } from '@/features/pages/for-editors'
import { sameJson } from '@/lib/same-json'

/**
 * A page as it is being written, and as it was last seen stored. Where a colleague saved meanwhile nothing is written:
 * `theirs` is what they saved, until one of the two is chosen.
 */
export function usePage(opened: PageForEditing) {
  const t = useTranslations('Desk.Pages')
  const { isBusy, ask } = useVerb()
  const [stored, setStored] = useState(opened)
  const [page, setPage] = useState(opened)
  const [theirs, setTheirs] = useState<PageForEditing>()
  const [taken, setTaken] = useState({ document: opened.body, count: 0 })
  const isChanged = !sameJson(page, { ...stored, seenAt: page.seenAt })
  useWarning(isChanged)
  const set = (change: Partial<PageForEditing>) => setPage((known) => ({ ...known, ...change }))
  const save = async (seenAt = stored.seenAt) => {
    const answer = await ask(callAction('pages.save', { ...page, seenAt }))
    if (!answer.ok) return
    const { isOvertaken, page: now } = answer.value
    if (isOvertaken) return setTheirs(now)
    setTheirs(undefined)
    setStored({ ...page, slug: now.slug, seenAt: now.seenAt })
    // what was typed while it was being saved stays
    setPage((known) => ({ ...known, slug: known.slug === page.slug ? now.slug : known.slug }))
  }
  const takeTheirs = () => {
    if (!theirs) return
    setPage(theirs)
    setStored(theirs)
    setTaken(({ count }) => ({ document: theirs.body, count: count + 1 }))
    setTheirs(undefined)
  }
  const state = isBusy ? t('saving') : t(isChanged ? 'unsaved' : 'savedState')
  return { page, set, save, theirs, takeTheirs, taken, isBusy, isChanged, state, storedSlug: stored.slug }
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
