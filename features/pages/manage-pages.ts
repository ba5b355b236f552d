import type { z } from 'zod'
import type { Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import {
  deletePage,
  hasPageSlug,
  insertPageAtEnd,
  listDeskPages,
  lockPage,
  lockPages,
  markPageOrder,
} from '@/db/queries/desk-pages'
import { markAddressGone, markAddressTaken } from '@/db/queries/redirects'
import { hasEdition } from '@/db/queries/site'
import { commitChange, unchanged, type Committed } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { editionPath } from '@/features/settings/site'
import { done, refuse, type Result } from '@/lib/result'
import { makeSlug } from '@/lib/slug'
import type { createInput, idInput, orderInput } from './input'
import { pageTags } from './stale-tags'

type Created = Result<{ id: number }, 'page-headline-missing' | 'unknown-edition'>
type Removed = Result<null> | undefined
type Ordered = Result<null, 'order-changed'>

/** A new page of an edition, empty and in no footer until somebody has written it. */
export const createPage = (
  { locale, headline }: z.output<typeof createInput>,
  { actor, now }: Asking,
): Promise<Created> =>
  commitChange(async (tx): Promise<Committed<Created>> => {
    await lockPages(tx)
    if (headline === '') return unchanged(refuse('page-headline-missing'))
    if (!(await hasEdition(tx, locale))) return unchanged(refuse('unknown-edition'))
    const slug = await freeSlug(tx, locale, makeSlug(headline))
    const page = { locale, slug, headline, isInFooter: false }
    const id = await insertPageAtEnd(tx, { ...page, body: { type: 'doc', content: [] }, updatedAt: now })
    await markAddressTaken(tx, editionPath(locale, `/pages/${slug}`))
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'pages.create', subject: 'page', subjectId: String(id), createdAt: now },
      detail: page,
    })
    return { value: done({ id }), stale: await pageTags(tx, undefined, { id, ...page }) }
  })

/** Removes a page for good; the log keeps its text. */
export const removePage = ({ id }: z.output<typeof idInput>, { actor, now }: Asking): Promise<Removed> =>
  commitChange(async (tx): Promise<Committed<Removed>> => {
    await lockPages(tx)
    const page = await lockPage(tx, id)
    if (!page) return unchanged(undefined)
    const stale = await pageTags(tx, page, undefined)
    await deletePage(tx, id)
    await markAddressGone(tx, editionPath(page.locale, `/pages/${page.slug}`))
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'pages.remove', subject: 'page', subjectId: String(id), createdAt: now },
      detail: page,
    })
    return { value: done(null), stale }
  })

/** Puts an edition's pages in an order, all of them at once; refused where there are others by now. */
export const orderPages = (
  { locale, ids }: z.output<typeof orderInput>,
  { actor, now }: Asking,
): Promise<Ordered> =>
  commitChange(async (tx): Promise<Committed<Ordered>> => {
    await lockPages(tx)
    const stored = (await listDeskPages(tx, locale)).map((page) => page.id)
    const isAll = new Set(ids).size === ids.length && ids.length === stored.length
    if (!isAll || !stored.every((id) => ids.includes(id))) return unchanged(refuse('order-changed'))
    await markPageOrder(tx, ids)
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'pages.order', subject: 'page', createdAt: now },
      detail: { locale, from: stored, to: ids },
    })
    return { value: done(null), stale: [tags.site] }
  })

async function freeSlug(tx: Db, locale: string, slug: string): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`
    if (!(await hasPageSlug(tx, locale, candidate))) return candidate
  }
}
