import type { z } from 'zod'
import type { Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { hasPageSlug, lockPage, lockPages, markPage, type DeskPageRow } from '@/db/queries/desk-pages'
import { listExisting } from '@/db/queries/drafts'
import { markAddressMoved } from '@/db/queries/redirects'
import { commitChange, unchanged, type Committed } from '@/delivery/commit-change'
import type { Asking } from '@/features/accounts/action'
import { mediaIn, relatedIn } from '@/features/documents/text'
import { editionPath } from '@/features/settings/site'
import { done, refuse, type Result } from '@/lib/result'
import { sameJson } from '@/lib/same-json'
import { typedSlug } from '@/lib/slug'
import { pageForEditing, type PageForEditing } from './for-editors'
import type { saveInput } from './input'
import { pageTags } from './stale-tags'

type Refusal = 'page-headline-missing' | 'page-slug-taken' | 'unknown-reference'
/** `overtaken` wrote nothing: what a colleague saved meanwhile stands, to be looked at and chosen from. */
type Standing = { isOvertaken: boolean; page: PageForEditing }
type Saved = Result<Standing, Refusal> | undefined
type Input = z.output<typeof saveInput>

/** Writes a page, and readers have it at once. Never over what somebody else saved since `seenAt`. */
export const savePage = (input: Input, { actor, now }: Asking): Promise<Saved> =>
  commitChange(async (tx): Promise<Committed<Saved>> => {
    await lockPages(tx)
    const stored = await lockPage(tx, input.id)
    if (!stored) return unchanged(undefined)
    if (new Date(input.seenAt).getTime() !== stored.updatedAt.getTime())
      return unchanged(done({ isOvertaken: true, page: pageForEditing(stored) }))
    const { headline, isInFooter, body } = input
    const slug = input.slug === stored.slug ? stored.slug : typedSlug(input.slug) || stored.slug
    const standfirst = input.standfirst || null
    const refusal = await whyNot(tx, { ...input, slug }, stored)
    if (refusal) return unchanged(refuse(refusal))
    // two saves in one millisecond are two states
    const updatedAt = new Date(Math.max(now.getTime(), stored.updatedAt.getTime() + 1))
    const columns = { headline, standfirst, slug, isInFooter, body, updatedAt }
    await markPage(tx, input.id, columns)
    const places = [stored.slug, slug].map((one) => editionPath(stored.locale, `/pages/${one}`))
    await markAddressMoved(tx, places[0] ?? '', places[1] ?? '')
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'pages.save', subject: 'page', subjectId: String(input.id) },
      ...{ detail: changesOf(stored, columns), createdAt: now },
    })
    const saved = { ...stored, ...columns }
    return {
      value: done({ isOvertaken: false, page: pageForEditing(saved) }),
      stale: await pageTags(tx, stored, saved),
    }
  })

async function whyNot(tx: Db, input: Input, stored: DeskPageRow): Promise<Refusal | undefined> {
  if (input.headline === '') return 'page-headline-missing'
  if (input.slug !== stored.slug && (await hasPageSlug(tx, stored.locale, input.slug)))
    return 'page-slug-taken'
  for (const [what, idsIn] of [
    ['media', mediaIn],
    ['articles', relatedIn],
  ] as const) {
    const known = idsIn(stored.body)
    const fresh = idsIn(input.body).filter((id) => !known.includes(id))
    if ((await listExisting(tx, what, fresh)).length < fresh.length) return 'unknown-reference'
  }
  return undefined
}

type Written = Pick<DeskPageRow, 'headline' | 'standfirst' | 'slug' | 'isInFooter' | 'body'>

/** What the log keeps: words and address as they were and are, and the whole text that was replaced. */
function changesOf(before: Written, after: Written) {
  const { body: _was, ...from } = before
  const { body: _is, ...to } = after
  const replaced = sameJson(before.body, after.body) ? {} : { replacedBody: before.body }
  return { from, to, ...replaced }
}
