import type { Db } from '@/db/client'
import { findPersonBySlug, hasStoriesBy, type PersonName } from '@/db/queries/desk-people'
import { listExisting } from '@/db/queries/drafts'
import { hasEdition } from '@/db/queries/site'
import { sameJson } from '@/lib/same-json'
import type { GivenPersonName } from './input'

export type Unfit = 'name-missing' | 'unknown-edition' | 'unknown-reference' | 'person-slug-taken'
export type Refusal = Unfit | 'names-changed' | 'name-in-use'
type Wanted = { names: readonly PersonName[]; slug: string; portraitId: number | null }

/** Why this cannot be somebody's entry. */
export async function whyUnfit(
  tx: Db,
  { names, slug, portraitId }: Wanted,
  id?: number,
): Promise<Unfit | undefined> {
  if (names.length === 0) return 'name-missing'
  for (const { locale } of names) if (!(await hasEdition(tx, locale))) return 'unknown-edition'
  if (portraitId !== null && (await listExisting(tx, 'media', [portraitId])).length === 0)
    return 'unknown-reference'
  const owner = await findPersonBySlug(tx, slug)
  return owner !== undefined && owner !== id ? 'person-slug-taken' : undefined
}

/** Why somebody's entry cannot be changed to this: a colleague was faster, or bylines would vanish. */
export async function whyNotChange(
  tx: Db,
  { id, seen }: { id: number; seen: readonly GivenPersonName[] },
  stored: { names: readonly PersonName[] },
  wanted: Wanted,
): Promise<Refusal | undefined> {
  if (!sameJson(asSeen(seen), asSeen(stored.names))) return 'names-changed'
  for (const { locale } of stored.names)
    if (!wanted.names.some((one) => one.locale === locale) && (await hasStoriesBy(tx, id, locale)))
      return 'name-in-use'
  return whyUnfit(tx, wanted, id)
}

const asSeen = (names: readonly (GivenPersonName | PersonName)[]) =>
  Object.fromEntries(
    names
      .filter(({ name }) => name !== '')
      .map(({ locale, name, role, bio }) => [locale, [name, role ?? '', bio ?? '']]),
  )
