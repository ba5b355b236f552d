import { beforeAll, expect, test } from 'vitest'
import { testDesk } from '@/features/articles/decide/testing'
import { createTranslation } from '@/features/articles/create-translation'
import { getTranslations } from './for-editors'
import type { TranslationsAsked } from './translations-query'

const desk = testDesk()
const hours = (count: number) => new Date(desk.now.getTime() + count * 3_600_000)
beforeAll(async () => {
  for (const headline of ['Alone', 'Kept up', 'Left behind']) {
    const id = await desk.story({ headline, status: 'published', publishedAt: hours(-3) })
    if (headline === 'Alone') continue
    await createTranslation({ id, locale: 'en' }, desk.asking('editor'))
    if (headline === 'Left behind')
      await desk.db.execute(
        `update articles set significantly_updated_at = now() + interval '1 day' where id = ${id}`,
      )
  }
  await desk.story({ headline: 'A draft' })
})

const shown = async (state: TranslationsAsked['state'], role: 'reporter' | 'stranger' = 'reporter') => {
  const { rows } = await getTranslations(desk.actor(role), { from: 'ar', to: 'en', state })
  return rows.map(({ headline, other, isBehind, mayBegin }) => [headline, other?.status, isBehind, mayBegin])
}

test('what is missing, what is there, and what was left behind', async () => {
  expect(await shown('missing')).toEqual([['Alone', undefined, false, true]])
  expect(await shown('there')).toEqual([
    ['Left behind', 'draft', true, true],
    ['Kept up', 'draft', false, true],
  ])
  expect(await shown('behind')).toEqual([['Left behind', 'draft', true, true]])
})

test('a reporter is offered their own stories to translate, nobody else’s', async () => {
  expect(await shown('missing', 'stranger')).toEqual([['Alone', undefined, false, false]])
})

test('page by page', async () => {
  for (let n = 0; n < 45; n++) await desk.story({ status: 'published', publishedAt: hours(-2) })
  const asked = { from: 'ar', to: 'en', state: 'missing' } as const
  const first = await getTranslations(desk.actor('editor'), asked)
  const second = await getTranslations(desk.actor('editor'), { ...asked, before: first.olderId })
  expect([first.rows.length, second.rows.length, second.olderId]).toEqual([40, 6, undefined])
})
