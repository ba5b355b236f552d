import { beforeEach, describe, expect, test } from 'vitest'
import { searchSynonyms } from '@/db/schema'
import { testDesk } from '@/features/articles/decide/testing'
import { addSynonyms, removeSynonyms } from './change-synonyms'
import { listSynonyms } from './for-editors'
import { trySynonyms } from './try-synonyms'

const desk = testDesk()
beforeEach(() => desk.db.delete(searchSynonyms))

const add = (words: string[], isOneWay = false, locale = 'ar') =>
  addSynonyms({ locale, words, isOneWay }, desk.asking())
async function tried(query: string) {
  const answer = await trySynonyms({ locale: 'ar', query }, desk.asking())
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.words.flatMap(({ also }) => also)
}

describe('words that are found as one', () => {
  test('find each other from the next search on, until they are removed', async () => {
    expect(await tried('البحرية')).toEqual([])
    const added = await add(['البحرية', 'الأسطول'])
    if (!added.ok) throw new Error(added.reason)
    expect((await tried('البحرية')).concat(await tried('الأسطول')).length).toBeGreaterThan(1)
    expect(await removeSynonyms({ id: added.value.id }, desk.asking())).toEqual({ ok: true, value: null })
    expect(await removeSynonyms({ id: added.value.id }, desk.asking())).toBeUndefined()
    expect(await tried('البحرية')).toEqual([])
  })

  test('one way: the first finds the others, they do not find it', async () => {
    await add(['الخليج', 'قطر'], true)
    expect(await tried('الخليج')).toHaveLength(1)
    expect(await tried('قطر')).toEqual([])
  })

  test.each([
    [['؟', 'كلمة'], 'synonym-empty'],
    [['القاهرة', 'القاهره'], 'synonym-same'],
  ])('%j: %s', async (words, reason) => expect(await add(words)).toEqual({ ok: false, reason }))

  test('are added once, also by two at a time, and only to an edition that is there', async () => {
    const answers = await Promise.all([add(['دمشق', 'الشام']), add(['الشام', 'دمشق'])])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listSynonyms('ar')).toHaveLength(1)
    expect(await add(['a', 'b'], false, 'xx')).toEqual({ ok: false, reason: 'unknown-reference' })
  })
})
