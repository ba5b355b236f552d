import { createHash } from 'node:crypto'
import type { Db } from '@/db/client'
import {
  findSectionByKey,
  findSectionByName,
  insertSection,
  insertSectionNames,
} from '@/db/queries/store-names'
import { isReservedSlug } from '@/features/sections/slug'
import { decodeSegment, makeSlug } from '@/lib/slug'
import type { ImportReport } from './import-report'

export type SectionWanted = { name: string; slug: string }

/** Finds an edition's section by name or slug, and makes one where there is none. One finder serves one run. */
export function makeSectionFinder(locale: string, report: ImportReport) {
  const known = new Map<string, number>()
  const made = new Set<string>()
  return {
    /** Whether this run had to make sections: they are on every page. */
    hasMade: () => made.size > 0,
    /** Forgets ids of a transaction that was undone. */
    forget: () => known.clear(),
    async find(tx: Db, wanted: SectionWanted): Promise<number> {
      const name = wanted.name.normalize('NFC')
      const cached = known.get(name)
      if (cached !== undefined) return cached
      const slug = sectionSlug({ name, slug: wanted.slug })
      const found = await findSectionByName(tx, locale, name, slug)
      const id = found?.id ?? (await makeSection(tx, locale, name, slug))
      if (!found && !made.has(name)) report.count('section', 'created')
      if (!found) made.add(name)
      known.set(name, id)
      return id
    },
  }
}

async function makeSection(tx: Db, locale: string, name: string, slug: string): Promise<number> {
  const key = sectionKey(slug, name)
  const same = await findSectionByKey(tx, key)
  if (!same) return insertSection(tx, { key }, [{ locale, name, slug }])
  // Another edition has it under its own name
  await insertSectionNames(tx, same.id, [{ locale, name, slug }])
  return same.id
}

/** The key is code's own name for the section, so ASCII: the slug if it is that, else a number made of the name. */
export const sectionKey = (slug: string, name: string): string =>
  /^[a-z0-9][a-z0-9-]{0,60}$/.test(slug)
    ? slug
    : `section-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`

export function sectionSlug({ name, slug }: SectionWanted): string {
  const readable = decodeSegment(slug)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const chosen = readable || makeSlug(name)
  return isReservedSlug(chosen) || /^\d/.test(chosen) ? `section-${chosen}` : chosen
}
