import fc from 'fast-check'
import { expect } from 'vitest'
import type { StoryContent } from '@/features/articles/content'
import { countingIds } from '@/features/documents/block-ids'
import { readDocument } from '@/features/documents/read-document'
import { sameJson } from '@/lib/same-json'
import { gestures } from '../gestures/testing'
import { World, wordsIn, type Server } from '../testing'

const p = (id: string, text: string) => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const list = {
  type: 'bulletList',
  attrs: { id: 'l' },
  content: [{ type: 'listItem', attrs: { id: 'i' }, content: [p('q', 'w1007z')] }],
}

/** What every history begins with: some text, a list, an empty paragraph. */
export const firstContent: StoryContent = {
  ...{
    kind: 'news',
    kicker: '',
    headline: 'w1000z',
    shortHeadline: '',
    standfirst: '',
    sectionId: null,
    slug: '',
  },
  ...{
    datelineSource: '',
    datelinePlace: '',
    sourceName: '',
    sourceUrl: '',
    leadMediaId: null,
    leadCaption: '',
  },
  ...{ bylines: [], topics: [], pins: [], nevers: [], seoTitle: '', seoDescription: '', isIndexable: true },
  body: readDocument(
    {
      type: 'doc',
      content: [
        p('a', 'w1001z \u0628\u064A\u0646 w1002z w1003z'),
        p('b', 'w1004z'),
        p('c', 'w1005z w1006z'),
        list,
        p('d', ''),
      ],
    },
    { newId: countingIds() },
  ).document,
}

type Step = readonly [kind: number, who: number, a: number, b: number, c: number]
export type History = { userIds: string[]; steps: Step[] }

const number = fc.nat(60)
const step = fc.noBias(fc.tuple(fc.nat(99), fc.nat(5), number, number, number))

/** Two people, three, or one with two windows; and what they and their line do. */
export const histories: fc.Arbitrary<History> = fc.record({
  userIds: fc.constantFrom(['u1', 'u2'], ['u1', 'u2'], ['u1', 'u2', 'u3'], ['u1', 'u1']),
  steps: fc.array(step, { minLength: 20, maxLength: 80, size: 'max' }),
})

/** Lives through a history, lets everybody finish, and holds the outcome to what is promised. */
export async function liveThrough(server: Server, { userIds, steps }: History): Promise<void> {
  const world = new World(server, userIds)
  await world.openAll()
  for (const one of steps) await take(world, one)
  expect(await world.settle()).toBeLessThan(60)
  const { content } = await server.current()
  for (const shown of world.shown()) expect(sameJson(shown, content)).toBe(true)
  expect(readDocument(content.body).problems).toEqual([])
  const kept = new Set(wordsIn([await server.keptTexts(), [...world.journals.values()]]))
  const typed = [...wordsIn(firstContent), ...world.typed]
  expect(typed.filter((word) => !kept.has(word) && !world.deleted.has(word))).toEqual([])
}

/** One step of a history. Half of all is typing; the rest is what happens to it on its way. */
async function take(world: World, [kind, who, a, b, c]: Step) {
  const index = who % world.userIds.length
  const gesture = gestures[kind % gestures.length]
  if (kind < 50) return gesture && world.type(index, gesture({ a, b, c }))
  if (kind < 62) return world.tell(index, { type: 'save-due' })
  if (kind < 72) return world.arrive(a, { isDoubled: b % 5 === 0, isAnswerLost: b % 4 === 1 })
  if (kind < 82) return world.deliver(a, { isDoubled: b % 5 === 0 })
  if (kind < 84) return world.dropRequest(a)
  if (kind < 86) return world.dropReply(a)
  if (kind < 88) return world.timeOut(index)
  if (kind < 90) return world.tell(index, { type: 'retry-due' })
  if (kind < 91) return world.signOut(index)
  if (kind < 92) return world.tell(index, { type: 'signed-in' })
  if (kind < 93) return world.restartServer()
  if (kind < 95) return world.crash(index)
  if (kind < 97) return world.open(index)
  if (kind < 98) return world.server.forgetBases()
  return world.tell(index, { type: 'pulled', known: structuredClone(await world.server.current()) })
}
