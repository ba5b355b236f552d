import { database, type Db } from '@/db/client'
import { listSettings } from '@/db/queries/site'
import { insertEditions } from '@/db/queries/store-site'
import { commitChange } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import { makePersonFinder } from '@/features/people/person-finder'
import { readSiteSettings } from '@/features/settings/site-settings'
import { makeTopicFinder } from '@/features/topics/topic-finder'
import type { ImportReport } from './import-report'
import { makeSectionFinder } from './section-finder'

export type RunOptions = { locale: string; isDryRun: boolean; now: Date }
export type ImportRun = Awaited<ReturnType<typeof startRun>>

/** What one run of an import shares: the finders of names, and how its batches are written. */
export async function startRun({ locale, isDryRun, now }: RunOptions, report: ImportReport) {
  const countNew = (kind: string) => {
    const names = new Set<string>()
    return (name: string) => {
      if (!names.has(name)) report.count(kind, 'created')
      names.add(name)
    }
  }
  const sections = makeSectionFinder(locale, report)
  const people = makePersonFinder(locale, countNew('person'))
  const topics = makeTopicFinder(locale, countNew('topic'))
  const forget = () => [sections, people, topics].forEach((finder) => finder.forget())

  /** One batch in one transaction; a dry run undoes it. */
  async function write(change: (tx: Db) => Promise<readonly string[]>): Promise<void> {
    if (isDryRun) {
      return undo(async (tx) => {
        await insertEditions(tx, [editionOf(locale)])
        return change(tx)
      }).finally(forget)
    }
    await commitChange(async (tx) => {
      const stale = await change(tx)
      return { value: undefined, stale: sections.hasMade() ? [...stale, tags.site] : stale }
    }).catch((error: unknown) => {
      forget()
      throw error
    })
  }
  const db = await database()
  const stored = (await listSettings(db)).find((row) => row.key === 'site')?.value
  const { timeZone } = readSiteSettings(stored)
  if (!isDryRun) await insertEditions(db, [editionOf(locale)])
  return { locale, isDryRun, now, report, sections, people, topics, timeZone, write }
}

class Undone extends Error {}

async function undo(change: (tx: Db) => Promise<unknown>): Promise<void> {
  const db = await database()
  await db
    .transaction(async (tx) => {
      await change(tx)
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
}

/** An import may be the first thing a newsroom does: its edition is made if it is not there. */
function editionOf(locale: string) {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
  const isRightToLeft = /^(ar|fa|he|ur|ckb|ps)\b/.test(locale)
  return { locale, name, direction: isRightToLeft ? ('rtl' as const) : ('ltr' as const) }
}
