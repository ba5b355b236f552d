import { describe, expect, test } from 'vitest'
import { arrangeFront, arrangeSection, type BlockNews } from './arrange-front'
import { RIVER_LENGTH, SECONDARY_COUNT } from './limits'

type Story = { id: number; leadMediaId: number | null; isOpinion: boolean }
const story = (id: number, more: Partial<Story> = {}): Story => ({
  id,
  leadMediaId: id,
  isOpinion: false,
  ...more,
})
const block = (id: number, more: Partial<BlockNews<Story>> = {}): BlockNews<Story> => ({
  ...{ head: { id: `b${id}`, title: `B${id}` }, placed: [], rows: [], count: 4, least: 1 },
  ...more,
})
const noCards = { lead: [], live: [], secondary: [], opinion: [] }
const nothing = {
  mostRead: [],
  placed: noCards,
  latest: [],
  live: [],
  opinion: [],
  blocks: [],
}
const latest = Array.from({ length: 40 }, (_, index) => story(100 - index))
const ids = (rows: readonly Story[]) => rows.map(({ id }) => id)

const shown = (front: ReturnType<typeof arrangeFront<Story>>) =>
  ids(
    [
      front.lead,
      ...front.secondary,
      ...front.live,
      ...front.river,
      ...front.opinion,
      ...front.mostRead,
      ...front.blocks.flatMap((one) => one.stories),
    ].filter((one) => one !== undefined),
  )

describe('a front', () => {
  test('without news is empty and does not fail', () => expect(shown(arrangeFront(nothing))).toEqual([]))

  test('fills itself with the latest, pictures first where pictures stand', () => {
    const bare = [story(3, { leadMediaId: null }), story(2), story(1)]
    const front = arrangeFront({ ...nothing, latest: bare })
    expect([front.lead?.id, ids(front.secondary), ids(front.river)]).toEqual([2, [1], [3]])
  })

  test('leads with a story that has no picture rather than with none', () => {
    expect(arrangeFront({ ...nothing, latest: [story(1, { leadMediaId: null })] }).lead?.id).toBe(1)
  })

  test('shows what editors placed before anything else', () => {
    const placed = { ...noCards, lead: [story(7)], secondary: [story(8)] }
    const front = arrangeFront({ ...nothing, placed, latest })
    expect([front.lead?.id, front.secondary[0]?.id, front.secondary.length]).toEqual([7, 8, SECONDARY_COUNT])
  })

  test('lets a lead that gave way go down a step', () => {
    const placed = { ...noCards, lead: [story(7), story(9)], secondary: [story(8)] }
    expect(ids(arrangeFront({ ...nothing, placed, latest }).secondary).slice(0, 2)).toEqual([9, 8])
  })

  test('does not fill itself with what editors placed further down', () => {
    const blocks = [block(1, { placed: [story(100)], rows: latest })]
    const front = arrangeFront({ ...nothing, placed: { ...noCards, secondary: [story(99)] }, latest, blocks })
    expect([front.lead?.id, front.secondary[0]?.id, front.blocks[0]?.stories[0]?.id]).toEqual([98, 99, 100])
  })

  test('leads with what was placed further down rather than with none', () => {
    const front = arrangeFront({
      ...nothing,
      placed: { ...noCards, secondary: [story(1)] },
      latest: [story(1)],
    })
    expect(shown(front)).toEqual([1])
  })

  test('keeps columns out of the river and in their own row', () => {
    const columns = [story(900, { isOpinion: true }), story(899, { isOpinion: true })]
    const front = arrangeFront({ ...nothing, latest: [...columns, ...latest], opinion: columns })
    expect(ids(front.opinion)).toEqual([900, 899])
    expect(front.river).toHaveLength(RIVER_LENGTH)
    expect(front.river.some(({ isOpinion }) => isOpinion)).toBe(false)
  })

  test('names in its rail what is read most and stands nowhere above; the blocks go on with what is left', () => {
    const rows = latest.slice(20, 30)
    const news = { ...nothing, latest: latest.slice(0, 20), mostRead: [...latest.slice(0, 3), ...rows] }
    const front = arrangeFront({ ...news, blocks: [block(1, { rows, count: 9 })] })
    expect(ids(front.mostRead)).toEqual(ids(rows.slice(0, 5)))
    expect(ids(front.blocks[0]?.stories ?? []).sort()).toEqual(ids(rows.slice(5)).sort())
    const own = block(1, { rows, count: 9 })
    own.head.isMostRead = true
    expect(arrangeFront({ ...news, blocks: [own] }).mostRead).toEqual([])
  })

  test('fills a block after its cards, as long as it is to be, or leaves it out', () => {
    const blocks = [
      block(1, { placed: [story(5, { leadMediaId: null })], rows: [story(4), story(3), story(2)], count: 3 }),
      block(2, { rows: [story(2)], least: 2 }),
      block(3),
    ]
    const front = arrangeFront({ ...nothing, blocks })
    expect(front.blocks.map((one) => [one.title, ids(one.stories)])).toEqual([['B1', [5, 4, 3]]])
  })
})

test('a section leads with what was placed and lists the rest once', () => {
  const placed = { ...noCards, lead: [story(7)], secondary: [story(99)] }
  const blocks = [block(1, { rows: [story(100), story(7), story(98)], count: 2 })]
  const front = arrangeSection({ placed, latest: latest.slice(0, 5), blocks })
  expect([
    front.lead?.id,
    ids(front.secondary),
    ids(front.blocks[0]?.stories ?? []),
    ids(front.stories),
  ]).toEqual([7, [99], [100, 98], [97, 96]])
  expect(arrangeSection({ placed: noCards, latest: [story(1)], blocks: [] }).lead?.id).toBe(1)
})

test('no story stands twice, whatever is placed where', () => {
  const random = seeded(7)
  const pick = () => latest[Math.floor(random() * latest.length)] ?? story(1)
  const some = (most: number) => Array.from({ length: Math.floor(random() * most) }, pick)
  for (let round = 0; round < 500; round++) {
    const placed = { lead: some(3), live: some(2), secondary: some(7), opinion: some(4) }
    const blocks = [1, 2, 3].map((id) => block(id, { placed: some(4), rows: some(9), count: 1 + id }))
    const all = shown(
      arrangeFront({ placed, latest, live: some(2), opinion: some(5), mostRead: some(9), blocks }),
    )
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(0)
    const { lead, secondary, stories, blocks: filled } = arrangeSection({ placed, latest, blocks })
    const section = [lead?.id, ...ids([...secondary, ...stories, ...filled.flatMap((one) => one.stories)])]
    expect(new Set(section).size).toBe(section.length)
  }
})

/** The same numbers every run. */
function seeded(seed: number) {
  let state = seed
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296
}
