import type { SectionRow } from '@/db/queries/site'

type Story = { id: number; leadMediaId: number | null; isOpinion: boolean }
type Placed<Row> = { slot: 'lead' | 'secondary' | 'opinion' | 'live'; row: Row }

export type Arrangement<Row> = {
  lead?: Row
  secondary: Row[]
  live: Row[]
  river: Row[]
  opinion: Row[]
  blocks: { section: SectionRow; stories: Row[] }[]
}

export const SECONDARY_COUNT = 4
export const RIVER_LENGTH = 9
const OPINION_COUNT = 3
const BLOCK_LENGTH = 4
/** A section with fewer stories left gets no block of its own. */
const BLOCK_LEAST = 2

/**
 * Lays out a front: what editors placed first, then the latest, and no story twice. Pure.
 * `latest`, `live` and the rows of `sections` come latest first.
 */
export function arrangeFront<Row extends Story>(news: {
  placed: readonly Placed<Row>[]
  latest: readonly Row[]
  live: readonly Row[]
  sections: readonly { section: SectionRow; rows: readonly Row[] }[]
}): Arrangement<Row> {
  const used = new Set<number>()
  const take = (rows: readonly Row[], most: number, fits: (row: Row) => boolean = () => true) => {
    const taken: Row[] = []
    for (const row of rows) {
      if (taken.length >= most) break
      if (used.has(row.id) || !fits(row)) continue
      used.add(row.id)
      taken.push(row)
    }
    return taken
  }
  const inSlot = (slot: Placed<Row>['slot']) =>
    news.placed.filter((one) => one.slot === slot).map((one) => one.row)
  const isReport = (row: Row) => !row.isOpinion
  const hasPicture = (row: Row) => row.leadMediaId !== null

  const live = take([...inSlot('live'), ...news.live], 1)
  const lead =
    take(inSlot('lead'), 1)[0] ??
    take(news.latest, 1, (row) => isReport(row) && hasPicture(row))[0] ??
    take(news.latest, 1)[0]
  const placedSecond = take(inSlot('secondary'), SECONDARY_COUNT)
  const secondary = [
    ...placedSecond,
    ...take(news.latest, SECONDARY_COUNT - placedSecond.length, (row) => isReport(row) && hasPicture(row)),
  ]
  const river = take(news.latest, RIVER_LENGTH, isReport)
  const opinionRows = news.sections.filter(({ section }) => section.isOpinion).flatMap(({ rows }) => rows)
  const opinion = take([...inSlot('opinion'), ...opinionRows], OPINION_COUNT)
  const blocks = news.sections
    .filter(({ section }) => !section.isOpinion)
    .map(({ section, rows }) => ({ section, stories: pictureFirst(take(rows, BLOCK_LENGTH)) }))
    .filter(({ stories }) => stories.length >= BLOCK_LEAST)
  return { lead, secondary, live, river, opinion, blocks }
}

/** A block opens with a picture where it has one. */
function pictureFirst<Row extends Story>(rows: Row[]): Row[] {
  const first = rows.find((row) => row.leadMediaId !== null)
  return first ? [first, ...rows.filter((row) => row !== first)] : rows
}
