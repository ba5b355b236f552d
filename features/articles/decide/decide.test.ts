import { describe, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/audit'
import { listComments } from '@/db/queries/comments'
import { listJobs } from '@/db/queries/jobs'

import { pageCache } from '@/delivery/page-cache'
import { getArticle, getArticleAddress } from '../for-readers'
import { setLeaving } from './leave-story'
import { publishStory } from './publish-story'
import { sendBackStory } from './send-back-story'
import { submitStory } from './submit-story'
import { decisionDesk } from './testing'
import { unscheduleStory } from './unschedule-story'
import { updateStory } from './update-story'

const { desk, at, ask, rowOf, refused, valueOf } = decisionDesk()

describe('submitting and sending back', () => {
  test('a note goes with it, both ways, and history has both', async () => {
    const id = await desk.story()
    const { story } = valueOf(await submitStory({ id, note: 'Please look at the numbers' }, ask('reporter')))
    expect(story).toMatchObject({ status: 'in-review', version: 2 })
    desk.pass(60)
    await refused(() => sendBackStory({ id, note: '' }, ask()), 'note-missing')
    valueOf(await sendBackStory({ id, note: 'Second source?' }, ask()))
    const notes = (await listComments(desk.db, id)).map(({ kind, text, authorName }) => [
      kind,
      text,
      authorName,
    ])
    expect(notes).toEqual([
      ['submit', 'Please look at the numbers', 'The reporter'],
      ['send-back', 'Second source?', 'The editor'],
    ])
    expect((await desk.facts(id)).status).toBe('draft')
    const audit = await listAudit(desk.db, { subject: 'article', subjectId: String(id) }, 10)
    expect(audit.map(({ actor, action }) => [actor, action])).toEqual([
      ['editor', 'articles.sendBack'],
      ['reporter', 'articles.submit'],
    ])
  })

  test("somebody else's draft is not there; a published story is not submitted", async () => {
    const id = await desk.story()
    await refused(() => submitStory({ id, note: '' }, ask('stranger')), undefined)
    await refused(() => submitStory({ id: 999_999, note: '' }, ask('editor')), undefined)
    const out = await desk.story({ status: 'published' })
    await refused(() => submitStory({ id: out, note: '' }, ask('reporter')), 'already-published')
    await refused(() => sendBackStory({ id, note: 'x' }, ask()), 'not-in-review')
  })
})

describe('publishing', () => {
  test('readers have the version that the editor saw, from now on', async () => {
    const id = await desk.story()
    await desk.write(id, { headline: 'The bridge opens', slug: '' })
    const { story, receipt } = valueOf(await publishStory({ id, version: 1 }, ask()))
    expect(story).toMatchObject({ status: 'published', version: 2, hasUnpublishedChanges: false })
    expect(receipt).toMatchObject({
      change: expect.any(Number),
      publishedAt: desk.now.toISOString(),
      path: `/politics/${id}-bridge-opens`,
    })
    expect(receipt.tags).toContain('front:ar')
    expect(await getArticle(id, desk.now)).toMatchObject({
      ...{ headline: 'The bridge opens', publishedAt: desk.now, firstPublishedAt: desk.now },
      ...{ updatedAt: desk.now, significantlyUpdatedAt: null },
    })
    const jobs = (await listJobs(desk.db, 100)).filter(({ articleId }) => articleId === id)
    expect(jobs.map(({ key }) => key)).toEqual([`articles.relate:${id}`, `articles.share:${id}`])
  })

  test('the receipt counts the pages kept here that are made anew', async () => {
    const id = await desk.story()
    const rendered = (tags: string[]) => () =>
      Promise.resolve({ status: 200, body: 'x', headers: {}, tags, freshSeconds: 300 })
    await pageCache.get('/', rendered(['site', 'front:ar', 'river:ar']))
    await pageCache.get('/latest', rendered(['site', 'river:ar']))
    await pageCache.get('/en', rendered(['site', 'front:en']))
    const { receipt } = valueOf(await publishStory({ id, version: 1 }, ask()))
    expect(receipt.pages).toBe(2)
    expect(pageCache.peek('/')).toBeUndefined()
    expect(pageCache.peek('/en')).toBeDefined()
  })

  test('a version that nobody saw is not published', async () => {
    const id = await desk.story()
    await refused(() => publishStory({ id, version: 7 }, ask()), 'changed-meanwhile')
  })

  test.each([
    ['no headline', { headline: '' }, 'headline-missing'],
    ['nobody named', { bylines: [] }, 'byline-missing'],
    ['no section', { sectionId: 9_999 }, 'section-missing'],
    ['a picture that is not there', { leadMediaId: 9_999 }, 'picture-missing'],
  ])('the gate keeps it back: %s', async (_name, change, reason) => {
    const id = await desk.story()
    await desk.write(id, change)
    await refused(() => publishStory({ id, version: 1 }, ask()), reason)
  })

  test('twice at once: one publishes, the other is told', async () => {
    const id = await desk.story()
    const answers = await Promise.all([1, 2].map(() => publishStory({ id, version: 1 }, ask())))
    expect(answers.map((answer) => (answer?.ok ? 'done' : answer?.reason)).sort()).toEqual([
      'already-published',
      'done',
    ])
  })

  test('times that cannot be are refused', async () => {
    const id = await desk.story()
    await refused(() => publishStory({ id, version: 1, at: at(-1) }, ask()), 'schedule-in-past')
    await refused(() => publishStory({ id, version: 1, embargoUntil: at(-1) }, ask()), 'embargo-in-past')
    await refused(
      () => publishStory({ id, version: 1, at: at(1), unpublishAt: at(1) }, ask()),
      'unpublish-before-publish',
    )
  })
})

describe('scheduling', () => {
  test('readers have it at its second without any clock, and not before', async () => {
    const id = await desk.story({ headline: 'Later' })
    const { story, receipt } = valueOf(
      await publishStory({ id, version: 1, at: at(1), unpublishAt: at(3) }, ask()),
    )
    expect(story.status).toBe('scheduled')
    expect(receipt.publishedAt).toBe(at(1).toISOString())
    const standing = async (moment: Date) => (await getArticleAddress(id, moment))?.standing
    expect(await standing(desk.now)).toBe('hidden')
    expect(await standing(new Date(at(1).getTime() - 1))).toBe('hidden')
    expect(await standing(at(1))).toBe('visible')
    expect(await getArticle(id, at(1))).toMatchObject({ headline: 'Later', publishedAt: at(1) })
    expect(await standing(at(3))).toBe('withdrawn')
    const jobs = (await listJobs(desk.db, 100)).filter(({ articleId }) => articleId === id)
    expect(jobs.map(({ kind, runAt }) => [kind, runAt])).toEqual([
      ['articles.share', desk.now],
      ['articles.appear', at(1)],
      ['articles.leave', at(3)],
    ])
  })

  test('it is moved, taken back, and then may be submitted again', async () => {
    const id = await desk.story()
    valueOf(await publishStory({ id, version: 1, at: at(1) }, ask()))
    await desk.write(id, { headline: 'Better' })
    valueOf(await publishStory({ id, version: 2, at: at(2) }, ask()))
    expect(await getArticle(id, at(2))).toMatchObject({ headline: 'Better', publishedAt: at(2) })
    await desk.write(id, { headline: 'Best' })
    valueOf(await unscheduleStory({ id }, ask()))
    expect((await getArticleAddress(id, at(9)))?.standing).toBe('hidden')
    expect(await desk.facts(id)).toMatchObject({ status: 'draft', publishedAt: null, headline: 'Best' })
    expect((await listJobs(desk.db, 100)).filter(({ articleId }) => articleId === id)).toEqual([])
    valueOf(await submitStory({ id, note: '' }, ask('reporter')))
  })

  test('an embargo is waited for and never passed over in silence', async () => {
    const id = await desk.story()
    valueOf(await publishStory({ id, version: 1, embargoUntil: at(2) }, ask()))
    expect((await getArticleAddress(id, at(1)))?.standing).toBe('hidden')
    expect(await getArticle(id, at(2))).toMatchObject({ publishedAt: at(2) })
    await refused(() => publishStory({ id, version: 2 }, ask()), 'under-embargo')
    await refused(() => publishStory({ id, version: 2, at: at(1) }, ask()), 'under-embargo')
    valueOf(await unscheduleStory({ id }, ask()))
    await refused(() => publishStory({ id, version: 3 }, ask()), 'under-embargo')
    const { story } = valueOf(await publishStory({ id, version: 3, embargoUntil: null }, ask()))
    expect(story).toMatchObject({ status: 'published', embargoUntil: null })
  })

  test('once its moment has come it is published, whatever its row says: no clock ran', async () => {
    const id = await desk.story({ headline: 'A slug to keep' })
    valueOf(await publishStory({ id, version: 1, at: at(1) }, ask()))
    const { slug } = await desk.facts(id)
    desk.pass(3_600)
    await refused(() => unscheduleStory({ id }, ask()), 'already-published')
    await refused(() => publishStory({ id, version: 2 }, ask()), 'already-published')
    await desk.write(id, { headline: 'Another headline', slug: '' })
    valueOf(await updateStory({ id, version: 2, kind: 'significant' }, ask()))
    expect(await rowOf(id)).toMatchObject({
      ...{ status: 'published', slug, headline: 'Another headline', firstPublishedAt: desk.now },
      significantlyUpdatedAt: desk.now,
    })
  })

  test('what is out leaves at a time that is said, moved or taken away', async () => {
    const id = await desk.story({ status: 'published' })
    await refused(() => setLeaving({ id, at: at(-1) }, ask()), 'unpublish-in-past')
    valueOf(await setLeaving({ id, at: at(1) }, ask()))
    expect((await getArticleAddress(id, at(1)))?.standing).toBe('withdrawn')
    valueOf(await setLeaving({ id, at: null }, ask()))
    expect((await getArticleAddress(id, at(1)))?.standing).toBe('visible')
    const draft = await desk.story()
    await refused(() => setLeaving({ id: draft, at: at(1) }, ask()), 'not-published-yet')
  })
})
