import type { z } from 'zod'
import { insertAudit } from '@/db/queries/audit'
import {
  deleteSection,
  findSectionToChange,
  hasStoriesIn,
  listSectionIds,
  lockSections,
  markSectionOrder,
} from '@/db/queries/desk-sections'
import { markAddressGone } from '@/db/queries/redirects'
import { commitChange, unchanged, type Committed } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { editionPath } from '@/features/settings/site'
import { done, refuse, type Result } from '@/lib/result'
import type { idInput, orderInput } from './input'

type Ordered = Result<null, 'order-changed'>
type Removed = Result<null, 'section-in-use' | 'last-section'> | undefined

/** Puts the sections in an order, all of them at once; refused where there are others by now. */
export const orderSections = (
  { ids }: z.output<typeof orderInput>,
  { actor, now }: Asking,
): Promise<Ordered> =>
  commitChange(async (tx): Promise<Committed<Ordered>> => {
    await lockSections(tx)
    const stored = await listSectionIds(tx)
    const isAll = new Set(ids).size === ids.length && ids.length === stored.length
    if (!isAll || !stored.every((id) => ids.includes(id))) return unchanged(refuse('order-changed'))
    await markSectionOrder(tx, ids)
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'sections.order', subject: 'section', createdAt: now },
      detail: { from: stored, to: ids },
    })
    return { value: done(null), stale: [tags.site] }
  })

/** Removes a section that no story is in; a story in whatever state counts. The last one stays. */
export const removeSection = ({ id }: z.output<typeof idInput>, { actor, now }: Asking): Promise<Removed> =>
  commitChange(async (tx): Promise<Committed<Removed>> => {
    await lockSections(tx)
    const section = await findSectionToChange(tx, id)
    if (!section) return unchanged(undefined)
    if (await hasStoriesIn(tx, id)) return unchanged(refuse('section-in-use'))
    if ((await listSectionIds(tx)).length === 1) return unchanged(refuse('last-section'))
    await deleteSection(tx, id)
    for (const { locale, slug } of section.names) await markAddressGone(tx, editionPath(locale, `/${slug}`))
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'sections.remove', subject: 'section', subjectId: String(id) },
      ...{ detail: section, createdAt: now },
    })
    return { value: done(null), stale: [tags.site] }
  })
