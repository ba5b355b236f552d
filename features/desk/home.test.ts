import { expect, test } from 'vitest'
import { enqueueJob, markJobFailed, takeDueJobs } from '@/db/queries/jobs'
import { insertMedia } from '@/db/queries/media'
import { comments } from '@/db/schema'
import { insertRevisions } from '@/db/queries/store-articles'
import { testDesk } from '@/features/articles/decide/testing'
import { getHome, MOST_LINES } from './for-editors'

const desk = testDesk()
const home = (role: Parameters<typeof desk.actor>[0]) => getHome(desk.actor(role), desk.now, inHours(15))
const inHours = (hours: number) => new Date(desk.now.getTime() + hours * 3_600_000)
const headlines = (rows: readonly { headline: string }[]) => rows.map(({ headline }) => headline)
const say = (
  articleId: number,
  kind: 'comment' | 'submit' | 'send-back',
  by: string,
  text: string,
  at = desk.now,
) => desk.db.insert(comments).values({ articleId, kind, text, authorId: by, createdAt: at, mentions: [] })

test('a draft that was sent back comes first, with its note, until it is handed in again', async () => {
  const back = await desk.story({ headline: 'Back' })
  await desk.story({ headline: 'Begun' })
  await desk.story({ headline: 'Of somebody else', createdBy: 'stranger' })
  await say(back, 'submit', 'reporter', 'Please', inHours(-3))
  await say(back, 'send-back', 'editor', 'Which source?', inHours(-2))
  const own = await home('reporter')
  expect(own.sentBack).toMatchObject([
    { headline: 'Back', note: 'Which source?', noteBy: 'The editor', noteAt: inHours(-2) },
  ])
  expect(headlines(own.drafts)).toEqual(['Begun'])
  await say(back, 'submit', 'reporter', 'Named now', inHours(-1))
  const again = await home('reporter')
  expect([again.sentBack.length, headlines(again.drafts).sort()]).toEqual([0, ['Back', 'Begun']])
})

test('editors see all that waits for review, reporters their own; the longest wait first', async () => {
  await desk.story({ headline: 'Late', status: 'in-review', touchedAt: inHours(-1) })
  await desk.story({ headline: 'Early', status: 'in-review', createdBy: 'stranger', touchedAt: inHours(-9) })
  expect(headlines((await home('editor')).inReview)).toEqual(['Early', 'Late'])
  expect(headlines((await home('reporter')).inReview)).toEqual(['Late'])
})

test('what comes out before midnight, soonest first', async () => {
  const at = (hours: number, headline: string) =>
    desk.story({ headline, status: 'scheduled', publishedAt: inHours(hours) })
  await at(14, 'Tonight')
  await at(16, 'Tomorrow')
  await at(1, 'Soon')
  expect(headlines((await home('editor')).scheduled)).toEqual(['Soon', 'Tonight'])
})

test('mentions stay until the thread is resolved, in the language of their story', async () => {
  const id = await desk.story({ headline: 'Talked about', locale: 'en' })
  const named = { articleId: id, text: '@The chief?', authorId: 'editor', mentions: ['chief'] }
  await desk.db.insert(comments).values([named, { ...named, resolvedAt: desk.now }])
  expect((await home('chief')).mentions).toMatchObject([
    { articleId: id, headline: 'Talked about', locale: 'en', authorName: 'The editor', text: '@The chief?' },
  ])
  expect((await home('editor')).mentions).toEqual([])
})

test('changes on a published story nobody decided about, for who made them and may decide', async () => {
  const id = await desk.story({ headline: 'Out', status: 'published' })
  const saved = { articleId: id, actor: 'editor', snapshot: {}, isKept: false, createdAt: desk.now }
  await insertRevisions(desk.db, [{ ...saved, version: 1, reason: 'save' }])
  await desk.write(id, { headline: 'Out, and changed' })
  await desk.db.execute(`update drafts set updated_by = 'editor' where article_id = ${id}`)
  expect(headlines((await home('editor')).undecided)).toEqual(['Out'])
  expect((await home('chief')).undecided).toEqual([])
  expect(headlines((await home('editor')).latest)).toContain('Out')
})

test('jobs that were given up, for those who may see them; no list is longer than it says', async () => {
  for (let n = 0; n < MOST_LINES + 4; n++)
    await enqueueJob(desk.db, { kind: 'x', key: `x${n}`, runAt: desk.now })
  for (const job of await takeDueJobs(desk.db, desk.now, inHours(1), 100))
    await markJobFailed(desk.db, job, { error: 'no', retryAt: undefined, now: desk.now })
  expect((await home('chief')).failed).toHaveLength(MOST_LINES + 1)
  expect((await home('editor')).failed).toEqual([])
})

test('a picture whose rights end within the week is shown to those who decide', async () => {
  const picture = async (hours: number) => {
    const file = {
      ...{
        originalKey: 'a',
        mimeType: 'image/png',
        widthPx: 60,
        heightPx: 40,
        sizeBytes: 9,
        colour: '#c04020',
      },
    }
    return insertMedia(desk.db, { ...file, contentHash: `${hours}`, rightsExpireAt: inHours(hours) })
  }
  const soon = await picture(48)
  await picture(24 * 9)
  expect((await home('editor')).endingRights.map(({ id }) => id)).toEqual([soon])
  expect((await home('reporter')).endingRights).toEqual([])
})
