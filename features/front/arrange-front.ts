import {
  LEAD_COUNT,
  LIVE_COUNT,
  MOST_READ_COUNT,
  OPINION_COUNT,
  RIVER_LENGTH,
  SECONDARY_COUNT,
} from './limits'

type Story = { id: number; leadMediaId: number | null; isOpinion: boolean }

/** What a block is called, and where its heading leads. */
export type BlockHead = { id: string; title: string; href?: string; isMostRead?: boolean }
export type Filled<Row> = BlockHead & { stories: Row[] }

/** A block to be filled: its own cards first, then what its rule gives; left out where it would hold fewer than `least`. */
export type BlockNews<Row> = {
  head: BlockHead
  placed: readonly Row[]
  rows: readonly Row[]
  count: number
  least: number
}
export type Placed<Row> = Record<'lead' | 'live' | 'secondary' | 'opinion', readonly Row[]>

export type Arrangement<Row> = {
  lead?: Row
  secondary: Row[]
  live: Row[]
  river: Row[]
  opinion: Row[]
  /** What is read most beside all that; none where a block of the editors' shows it. */
  mostRead: Row[]
  blocks: Filled<Row>[]
}

/**
 * Lays out a front: what editors placed first, then the latest, and no story twice. Pure.
 * `latest`, `live`, `opinion` and the rows of a block come latest first. A lead that gave way goes down a step.
 */
export function arrangeFront<Row extends Story>(news: {
  placed: Placed<Row>
  latest: readonly Row[]
  live: readonly Row[]
  opinion: readonly Row[]
  mostRead: readonly Row[]
  blocks: readonly BlockNews<Row>[]
}): Arrangement<Row> {
  const { placed, latest } = news
  const { take, fill } = taking(allPlaced(news))
  const isReport = (row: Row) => !row.isOpinion
  const hasPicture = (row: Row) => row.leadMediaId !== null

  const live = orElse(take(placed.live, LIVE_COUNT), () => fill(news.live, LIVE_COUNT))
  const lead =
    take(placed.lead, LEAD_COUNT)[0] ??
    fill(latest, 1, (row) => isReport(row) && hasPicture(row))[0] ??
    fill(latest, 1)[0] ??
    take(latest, 1)[0]
  const second = take([...placed.lead, ...placed.secondary], SECONDARY_COUNT)
  second.push(...fill(latest, SECONDARY_COUNT - second.length, (row) => isReport(row) && hasPicture(row)))
  const river = fill(latest, RIVER_LENGTH, isReport)
  const opinion = take(placed.opinion, OPINION_COUNT)
  opinion.push(...fill(news.opinion, OPINION_COUNT - opinion.length))
  // before the blocks: they have older stories to go on with
  const hasBlock = news.blocks.some(({ head }) => head.isMostRead)
  const mostRead = hasBlock ? [] : fill(news.mostRead, MOST_READ_COUNT)
  const blocks = fillBlocks(news.blocks, { take, fill })
  return { lead, secondary: second, live, river, opinion, mostRead, blocks }
}

/** The same for a section: its lead, what was placed beside it, its blocks, and the rest as a list. */
export function arrangeSection<Row extends Story>(news: {
  placed: Placed<Row>
  latest: readonly Row[]
  blocks: readonly BlockNews<Row>[]
}): { lead?: Row; secondary: Row[]; blocks: Filled<Row>[]; stories: Row[] } {
  const { placed, latest } = news
  const { take, fill } = taking(allPlaced(news))
  const lead = take(placed.lead, LEAD_COUNT)[0] ?? fill(latest, 1)[0] ?? take(latest, 1)[0]
  const secondary = take([...placed.lead, ...placed.secondary], SECONDARY_COUNT)
  const blocks = fillBlocks(news.blocks, { take, fill })
  return { lead, secondary, blocks, stories: take(latest, latest.length) }
}

const allPlaced = <Row>({ placed, blocks }: { placed: Placed<Row>; blocks: readonly BlockNews<Row>[] }) => [
  ...Object.values(placed).flat(),
  ...blocks.flatMap((block) => block.placed),
]

type Fits<Row> = (row: Row) => boolean

/** Hands out stories once each: `take` whatever is left, `fill` only what nobody placed anywhere on the page. */
function taking<Row extends Story>(byHand: readonly Row[]) {
  const used = new Set<number>()
  const reserved = new Set(byHand.map(({ id }) => id))
  const take = (rows: readonly Row[], most: number, fits: Fits<Row> = () => true): Row[] => {
    const taken: Row[] = []
    for (const row of rows) {
      if (taken.length >= most) break
      if (used.has(row.id) || !fits(row)) continue
      used.add(row.id)
      taken.push(row)
    }
    return taken
  }
  const fill = (rows: readonly Row[], most: number, fits: Fits<Row> = () => true) =>
    take(rows, most, (row) => !reserved.has(row.id) && fits(row))
  return { take, fill }
}

const orElse = <Row>(rows: Row[], other: () => Row[]) => (rows.length > 0 ? rows : other())

type Taking<Row extends Story> = ReturnType<typeof taking<Row>>

function fillBlocks<Row extends Story>(
  blocks: readonly BlockNews<Row>[],
  { take, fill }: Taking<Row>,
): Filled<Row>[] {
  return blocks
    .map(({ head, placed, rows, count, least }) => {
      const byHand = take(placed, count)
      const filled = fill(rows, count - byHand.length)
      const stories = byHand.length > 0 ? [...byHand, ...filled] : pictureFirst(filled)
      return { ...head, stories, least }
    })
    .filter(({ stories, least }) => stories.length >= least)
    .map(({ least: _least, ...block }) => block)
}

/** A block opens with a picture where it has one. */
function pictureFirst<Row extends Story>(rows: Row[]): Row[] {
  const first = rows.find((row) => row.leadMediaId !== null)
  return first ? [first, ...rows.filter((row) => row !== first)] : rows
}
