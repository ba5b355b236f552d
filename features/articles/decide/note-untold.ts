import type { Db } from '@/db/client'
import { findArticleAddress } from '@/db/queries/addresses'
import type { StoryFacts } from '@/db/queries/decisions'
import { hastenJob } from '@/db/queries/jobs'
import { addUntold } from '@/db/queries/untold-addresses'
import { editionPath } from '@/features/settings/site'
import { readEnv } from '@/lib/env'
import { articlePath } from '../address'

export const TELL_JOB = 'telling.tell'
/** What is decided within this time is told in one breath. */
const GATHER_MS = 5_000

/** Where a story lives, for whoever is told of changes; asked before and after a decision. */
export async function placeOf(tx: Db, id: number, now: Date): Promise<string | undefined> {
  if (!tellsAnybody()) return undefined
  const address = await findArticleAddress(tx, id, now)
  return address && articlePath(address)
}

/** Notes the addresses that a decision changed for readers, if anybody is to be told. */
export async function noteUntold(
  tx: Db,
  { before, after }: { before: StoryFacts; after: StoryFacts },
  places: readonly (string | undefined)[],
  now: Date,
): Promise<void> {
  if (!tellsAnybody() || (!isOut(before, now) && !isOut(after, now))) return
  const known = places.filter((path) => path !== undefined)
  await addUntold(tx, [...known, editionPath(after.locale, '/')], now)
  await hastenJob(tx, { kind: TELL_JOB, key: TELL_JOB, runAt: new Date(now.getTime() + GATHER_MS) })
}

const tellsAnybody = () => {
  const { INDEXNOW_KEY, WEBSUB_HUB } = readEnv()
  return INDEXNOW_KEY !== undefined || WEBSUB_HUB !== undefined
}

/** Readers have it, or had it until this decision. */
const isOut = ({ status, publishedAt }: StoryFacts, now: Date) =>
  status === 'published' || (status === 'scheduled' && publishedAt !== null && publishedAt <= now)
