import { expect, test } from 'vitest'
import { openArticle } from '../for-readers'
import { setLeaving } from './leave-story'
import { decisionDesk } from './testing'
import { updateStory } from './update-story'

const { desk, at, ask, valueOf } = decisionDesk()

const open = async (id: number) => (await openArticle(id, desk.now)) ?? expect.fail('It is not there')
const changed = async (id: number, headline: string) => {
  await desk.write(id, { headline })
  valueOf(await updateStory({ id, version: 1, kind: 'silent' }, ask()))
}

test('the page has what was read a moment ago, without a second question, and asks after that', async () => {
  const id = await desk.story({ status: 'published', headline: 'One' })
  const story = await open(id)
  const first = await story.read(desk.now)
  expect(first).toMatchObject({ headline: 'One', path: story.path, pictures: new Map() })
  await changed(id, 'Two')
  expect((await story.read(desk.now))?.headline).toBe('Two')
})

test('what has changed since it was read is read again', async () => {
  const id = await desk.story({ status: 'published', headline: 'One' })
  const story = await open(id)
  await changed(id, 'Two')
  expect((await story.read(desk.now))?.headline).toBe('Two')
})

test('what has left meanwhile is not shown', async () => {
  const id = await desk.story({ status: 'published' })
  valueOf(await setLeaving({ id, at: at(1) }, ask()))
  const story = await open(id)
  expect(story.standing).toBe('visible')
  expect(await story.read(at(1))).toBeUndefined()
})

test('many who ask at once have one answer between them', async () => {
  const id = await desk.story({ status: 'published', headline: 'One' })
  const stories = await Promise.all(Array.from({ length: 5 }, () => open(id)))
  const read = await Promise.all(stories.map((story) => story.read(desk.now)))
  expect(read.map((article) => article?.headline)).toEqual(Array(5).fill('One'))
})

test('what is not there is not opened', async () => {
  expect(await openArticle(999_999, desk.now)).toBeUndefined()
})
