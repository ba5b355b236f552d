import { expect, test } from 'vitest'
import { createArticle } from '@/features/articles/create-article'
import { publishStory } from '@/features/articles/decide/publish-story'
import { updateStory } from '@/features/articles/decide/update-story'
import { writingDesk } from '@/features/articles/testing'
import { getDeskStories } from './for-editors'

const { desk, open, saved } = writingDesk()
const undecided = async () => {
  const { rows } = await getDeskStories(desk.actor('editor'), { undecided: '1' }, 'Asia/Damascus')
  return rows.map(({ id, isUndecided }) => [id, isUndecided])
}

test('a story is undecided from a save after it came out until the next decision', async () => {
  await createArticle({ locale: 'ar', kind: 'news' }, desk.asking())
  const id = await desk.story({ headline: 'A story' })
  const draft = await saved(await open(id), { kicker: 'x' }, { who: 'editor' })
  expect(await undecided()).toEqual([])
  const out = await publishStory({ id, version: draft.version }, desk.asking())
  expect(out?.ok).toBe(true)
  expect(await undecided()).toEqual([])
  const written = await saved(await open(id), { kicker: 'y' }, { who: 'editor' })
  expect(await undecided()).toEqual([[id, true]])
  desk.pass(60)
  const updated = await updateStory({ id, version: written.version, kind: 'silent' }, desk.asking())
  expect(updated?.ok).toBe(true)
  expect(await undecided()).toEqual([])
})
