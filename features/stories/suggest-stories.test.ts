import { expect, test } from 'vitest'
import { bodyOf } from '@/db/factories'
import { testDesk } from '@/features/articles/decide/testing'
import { indexArticles } from '@/features/articles/index-text'
import { countTerms } from '@/features/search/keep-index'
import { suggestStories } from './for-editors'

const desk = testDesk()

test('before anything is typed, a writer is offered what is most like the draft, then the latest', async () => {
  const make = async (headline: string, text: string, status: 'draft' | 'published' = 'published') => {
    const id = await desk.story({ headline, body: bodyOf(text), status })
    await indexArticles(desk.db, [id])
    return id
  }
  const like = await make('سد الفرات ينتظر المطر', 'خزانات وسدود وحصص ري للمزارعين')
  const alike = await make('حصص الري تصل إلى المزارعين', 'خزانات وسدود وحصص ري للمزارعين')
  const unlike = await make('مباراة تنتهي بالتعادل', 'حكم وهدفان')
  await make('مسودة أخرى عن السدود', 'خزانات وسدود وحصص ري', 'draft')
  const draft = await make('اتفاق على مياه الفرات', 'خزانات وسدود وحصص ري للمزارعين', 'draft')
  await countTerms(desk.db, desk.asking().now)
  const { now } = desk.asking()
  const offered = async (query: string) =>
    (await suggestStories({ query, locale: 'ar', excludeId: draft }, now)).map(({ id }) => id)
  const first = await offered('')
  expect([new Set(first.slice(0, 2)), first.slice(2)]).toEqual([new Set([like, alike]), [unlike]])
  expect(await offered('مباراه')).toEqual([unlike])
})
