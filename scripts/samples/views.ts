import { createHash } from 'node:crypto'
import type { Db } from '@/db/client'
import { addViews } from '@/db/queries/views'

type Seen = { id: number; key: string; ageMinutes: number }

const hours = 12
const hourMs = 3_600_000

/** Views of the last hours: newer stories are read more, and some more than others, the same every time. */
export async function loadViews(tx: Db, stories: readonly Seen[], now: Date): Promise<void> {
  const thisHour = Math.floor(now.getTime() / hourMs) * hourMs
  for (let back = 0; back < hours; back++) {
    const out = stories.filter(({ ageMinutes }) => ageMinutes >= back * 60)
    await addViews(
      tx,
      new Date(thisHour - back * hourMs),
      new Map(out.map((story) => [story.id, viewsOf(story, back)])),
    )
  }
}

function viewsOf({ key, ageMinutes }: Seen, back: number): number {
  const appeal = 0.25 + (createHash('sha256').update(key).digest()[0] ?? 0) / 255
  const hoursOld = Math.max(0, ageMinutes / 60 - back)
  return Math.round(420 * appeal * Math.exp(-hoursOld / 30)) + 3
}
