import { describe, expect, test } from 'vitest'
import { arrangeFront, RIVER_LENGTH, SECONDARY_COUNT } from './arrange-front'

type Story = { id: number; leadMediaId: number | null; isOpinion: boolean; sectionId: number }
const story = (id: number, more: Partial<Story> = {}): Story => ({
  id,
  leadMediaId: id,
  isOpinion: false,
  sectionId: 1,
  ...more,
})
const section = (id: number, isOpinion = false) => ({
  ...{ id, key: `s${id}`, colour: null, isOpinion, name: `S${id}`, slug: `s${id}`, standfirst: null },
})
const nothing = { placed: [], latest: [], live: [], sections: [] }
const latest = Array.from({ length: 40 }, (_, index) => story(100 - index))

const shown = (front: ReturnType<typeof arrangeFront<Story>>) =>
  [
    front.lead,
    ...front.secondary,
    ...front.live,
    ...front.river,
    ...front.opinion,
    ...front.blocks.flatMap((block) => block.stories),
  ]
    .filter((one) => one !== undefined)
    .map((one) => one.id)

describe('a front', () => {
  test('without news is empty and does not fail', () => expect(shown(arrangeFront(nothing))).toEqual([]))

  test('fills itself with the latest, pictures first where pictures stand', () => {
    const bare = [story(3, { leadMediaId: null }), story(2), story(1)]
    const front = arrangeFront({ ...nothing, latest: bare })
    expect([front.lead?.id, front.secondary.map(({ id }) => id), front.river.map(({ id }) => id)]).toEqual([
      2,
      [1],
      [3],
    ])
  })

  test('leads with a story that has no picture rather than with none', () => {
    expect(arrangeFront({ ...nothing, latest: [story(1, { leadMediaId: null })] }).lead?.id).toBe(1)
  })

  test('shows what editors placed before anything else', () => {
    const placed = [
      { slot: 'lead' as const, row: story(7) },
      { slot: 'secondary' as const, row: story(8) },
    ]
    const front = arrangeFront({ ...nothing, placed, latest })
    expect([front.lead?.id, front.secondary[0]?.id, front.secondary.length]).toEqual([7, 8, SECONDARY_COUNT])
  })

  test('keeps columns out of the river and in their own row', () => {
    const columns = [story(900, { isOpinion: true }), story(899, { isOpinion: true })]
    const front = arrangeFront({
      ...nothing,
      latest: [...columns, ...latest],
      sections: [{ section: section(9, true), rows: columns }],
    })
    expect(front.opinion.map(({ id }) => id)).toEqual([900, 899])
    expect(front.river).toHaveLength(RIVER_LENGTH)
    expect(front.river.some(({ isOpinion }) => isOpinion)).toBe(false)
  })

  test('never shows a story twice, whatever is placed where', () => {
    const random = seeded(7)
    for (let round = 0; round < 500; round++) {
      const pick = () => latest[Math.floor(random() * latest.length)] ?? story(1)
      const slots = ['lead', 'secondary', 'opinion', 'live'] as const
      const placed = Array.from({ length: Math.floor(random() * 12) }, () => ({
        slot: slots[Math.floor(random() * 4)] ?? 'lead',
        row: pick(),
      }))
      const sections = [1, 2, 3].map((id) => ({
        section: section(id, id === 3),
        rows: [pick(), pick(), pick(), pick(), pick()],
      }))
      const ids = shown(arrangeFront({ placed, latest, live: [pick()], sections }))
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBeGreaterThan(0)
    }
  })
})

/** The same numbers every run. */
function seeded(seed: number) {
  let state = seed
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296
}
