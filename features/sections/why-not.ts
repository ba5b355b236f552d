import type { Db } from '@/db/client'
import { findSectionBySlug, hasStoriesIn, type SectionName } from '@/db/queries/desk-sections'
import { hasEdition } from '@/db/queries/site'
import { sameJson } from '@/lib/same-json'
import type { GivenSectionName } from './input'
import { isReservedSlug } from './slug'

export type Unfit = 'name-missing' | 'unknown-edition' | 'section-slug-reserved' | 'section-slug-taken'
export type Refusal = Unfit | 'names-changed' | 'name-in-use'

/** Why names cannot be those of a section. */
export async function whyUnfit(
  tx: Db,
  wanted: readonly SectionName[],
  id?: number,
): Promise<Unfit | undefined> {
  if (wanted.length === 0) return 'name-missing'
  for (const { locale, slug } of wanted) {
    if (!(await hasEdition(tx, locale))) return 'unknown-edition'
    if (isReservedSlug(slug)) return 'section-slug-reserved'
    const owner = await findSectionBySlug(tx, locale, slug)
    if (owner !== undefined && owner !== id) return 'section-slug-taken'
  }
  return undefined
}

/** Why a section cannot be changed to these names: somebody was faster, or stories would lose their address. */
export async function whyNotChange(
  tx: Db,
  { id, seen }: { id: number; seen: readonly GivenSectionName[] },
  stored: readonly SectionName[],
  wanted: readonly SectionName[],
): Promise<Refusal | undefined> {
  if (!sameJson(asSeen(seen), asSeen(stored))) return 'names-changed'
  for (const { locale } of stored)
    if (!wanted.some((one) => one.locale === locale) && (await hasStoriesIn(tx, id, locale)))
      return 'name-in-use'
  return whyUnfit(tx, wanted, id)
}

const asSeen = (names: readonly (GivenSectionName | SectionName)[]) =>
  Object.fromEntries(
    names
      .filter(({ name }) => name !== '')
      .map(({ locale, name, slug, standfirst }) => [locale, [name, slug, standfirst ?? '']]),
  )
