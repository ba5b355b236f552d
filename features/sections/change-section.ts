import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import {
  deleteSectionName,
  findSectionToChange,
  lockSections,
  markOpinion,
  upsertSectionName,
  type SectionName,
} from '@/db/queries/desk-sections'
import { markAddressMoved, markAddressTaken } from '@/db/queries/redirects'
import { findSectionByKey, insertSection } from '@/db/queries/store-names'
import { commitChange, unchanged, type Committed } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { editionPath } from '@/features/settings/site'
import { done, refuse, type Result } from '@/lib/result'
import { makeSlug, typedSlug } from '@/lib/slug'
import type { addInput, changeInput, GivenSectionName } from './input'
import { whyNotChange, whyUnfit, type Refusal, type Unfit } from './why-not'

type Added = Result<{ id: number }, Unfit>
type Changed = Result<null, Refusal> | undefined

/** A new section behind all others. Every page shows it in its navigation at once. */
export const addSection = (input: z.output<typeof addInput>, { actor, now }: Asking): Promise<Added> =>
  commitChange(async (tx): Promise<Committed<Added>> => {
    await lockSections(tx)
    const wanted = wantedNames(input.names, [])
    const unfit = await whyUnfit(tx, wanted)
    if (unfit) return unchanged(refuse(unfit))
    const { isOpinion } = input
    const id = await insertSection(tx, { key: await freeKey(tx, wanted), isOpinion }, wanted)
    for (const { locale, slug } of wanted) await markAddressTaken(tx, editionPath(locale, `/${slug}`))
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'sections.add', subject: 'section', subjectId: String(id) },
      ...{ detail: { names: wanted, isOpinion }, createdAt: now },
    })
    return { value: done({ id }), stale: [tags.site] }
  })

/** Changes what a section is called and where it lives; its old address leads to the new one. */
export const changeSection = (input: z.output<typeof changeInput>, asking: Asking): Promise<Changed> =>
  commitChange(async (tx): Promise<Committed<Changed>> => {
    await lockSections(tx)
    const { id, isOpinion } = input
    const section = await findSectionToChange(tx, id)
    if (!section) return unchanged(undefined)
    const wanted = wantedNames(input.names, section.names)
    const refusal = await whyNotChange(tx, input, section.names, wanted)
    if (refusal) return unchanged(refuse(refusal))
    await writeNames(tx, id, section.names, wanted)
    await markOpinion(tx, id, isOpinion)
    await insertAudit(tx, {
      ...{ actor: asking.actor.id, action: 'sections.change', subject: 'section', subjectId: String(id) },
      detail: { from: section.names, to: wanted, wasOpinion: section.isOpinion, isOpinion },
      createdAt: asking.now,
    })
    return { value: done(null), stale: [tags.site] }
  })

/** What is to be stored: an address part that nobody typed is kept while there is one, else made of the name. */
function wantedNames(given: readonly GivenSectionName[], stored: readonly SectionName[]): SectionName[] {
  return given
    .filter(({ name }) => name !== '')
    .map(({ locale, name, slug, standfirst }) => {
      const known = stored.find((one) => one.locale === locale)?.slug
      const own = slug === known ? slug : typedSlug(slug)
      return { locale, name, slug: own || (known ?? makeSlug(name)), standfirst: standfirst || null }
    })
    .sort((one, other) => (one.locale < other.locale ? -1 : 1))
}

async function writeNames(
  tx: Db,
  id: number,
  stored: readonly SectionName[],
  wanted: readonly SectionName[],
) {
  for (const { locale } of stored)
    if (!wanted.some((one) => one.locale === locale)) await deleteSectionName(tx, id, locale)
  for (const row of wanted) {
    await upsertSectionName(tx, id, row)
    const before = stored.find((one) => one.locale === row.locale)
    const place = editionPath(row.locale, `/${row.slug}`)
    if (before) await markAddressMoved(tx, editionPath(row.locale, `/${before.slug}`), place)
    else await markAddressTaken(tx, place)
  }
}

/** The key is code's own name for a section, so ASCII: an address if one is that, else a number made of the name. */
async function freeKey(tx: Db, names: readonly SectionName[]): Promise<string> {
  const plain = names.map(({ slug }) => slug).find((slug) => /^[a-z0-9][a-z0-9-]{0,60}$/.test(slug))
  const made = createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 8)
  const base = plain ?? `section-${made}`
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}-${number}`
    if (!(await findSectionByKey(tx, key))) return key
  }
}
