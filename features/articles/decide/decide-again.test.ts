import { describe, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/audit'
import { getArticle, getArticleAddress } from '../for-readers'
import { killStory } from './kill-story'
import { setLeaving } from './leave-story'
import { publishStory } from './publish-story'
import { returnStory } from './return-story'
import { decisionDesk } from './testing'
import { updateStory } from './update-story'
import { withdrawStory } from './withdraw-story'

const { desk, at, ask, rowOf, refused, valueOf } = decisionDesk()

describe('publishing again', () => {
  const before = { headline: 'Before' }
  const changed = async (headline = 'After') => {
    const id = await desk.story({ status: 'published', ...before })
    await desk.write(id, { headline })
    desk.pass(600)
    return id
  }

  test.each([
    ['silent', { isUpdated: false, isSignificant: false }],
    ['update', { isUpdated: true, isSignificant: false }],
    ['significant', { isUpdated: true, isSignificant: true }],
  ] as const)('%s', async (kind, { isUpdated, isSignificant }) => {
    const id = await changed()
    const was = await rowOf(id)
    valueOf(await updateStory({ id, version: 1, kind }, ask()))
    const row = await rowOf(id)
    expect(row).toMatchObject({ headline: 'After', slug: was.slug, publishedAt: was.publishedAt })
    expect(row.updatedAt).toEqual(isUpdated ? desk.now : was.updatedAt)
    expect(row.significantlyUpdatedAt).toEqual(isSignificant ? desk.now : null)
  })

  test('a correction says what was wrong, and readers see it', async () => {
    const id = await changed()
    await refused(() => updateStory({ id, version: 1, kind: 'correction' }, ask()), 'correction-missing')
    await refused(
      () => updateStory({ id, version: 1, kind: 'correction', correction: 'short' }, ask()),
      'correction-missing',
    )
    await refused(
      () => updateStory({ id, version: 1, kind: 'silent', correction: 'The year was wrong.' }, ask()),
      'correction-unexpected',
    )
    const correction = 'The bridge opened in 2024, not in 2023.'
    const { story, receipt } = valueOf(
      await updateStory({ id, version: 1, kind: 'correction', correction }, ask()),
    )
    expect(story.corrections).toMatchObject([{ text: correction }])
    expect(receipt.tags).toContain('corrections:ar')
    expect((await getArticle(id, desk.now))?.corrections).toMatchObject([
      { text: correction, correctedAt: desk.now },
    ])
    // it may own up to what was put right before
    valueOf(
      await updateStory(
        { id, version: 2, kind: 'correction', correction: 'And the river was misnamed.' },
        ask(),
      ),
    )
    const [last] = await listAudit(desk.db, { subjectId: String(id) }, 1)
    expect(last).toMatchObject({ action: 'articles.update', detail: { kind: 'correction' } })
  })

  test('nothing to publish, nobody saw it, not out, too far gone', async () => {
    const id = await desk.story({ status: 'published' })
    await refused(() => updateStory({ id, version: 1, kind: 'update' }, ask()), 'nothing-changed')
    const other = await changed()
    await refused(() => updateStory({ id: other, version: 2, kind: 'update' }, ask()), 'changed-meanwhile')
    const draft = await desk.story()
    await refused(() => updateStory({ id: draft, version: 1, kind: 'update' }, ask()), 'not-published-yet')
    const empty = await changed('')
    await refused(() => updateStory({ id: empty, version: 1, kind: 'silent' }, ask()), 'headline-missing')
  })
})

describe('taking down', () => {
  test('withdrawn: gone for readers, and back under its old address and time', async () => {
    const id = await desk.story({ status: 'published' })
    const was = await rowOf(id)
    await refused(() => withdrawStory({ id, reason: '' }, ask()), 'reason-missing')
    valueOf(await withdrawStory({ id, reason: 'Checking a name', notice: 'We are checking this.' }, ask()))
    expect(await getArticleAddress(id, desk.now)).toMatchObject({
      standing: 'withdrawn',
      notice: 'We are checking this.',
    })
    expect(await getArticle(id, desk.now)).toBeUndefined()
    await refused(() => withdrawStory({ id, reason: 'x' }, ask()), 'is-withdrawn')
    valueOf(await returnStory({ id }, ask()))
    expect(await getArticle(id, desk.now)).toMatchObject({
      slug: was.slug,
      publishedAt: was.publishedAt,
      notice: null,
    })
  })

  test('one whose time was over may return for good', async () => {
    const id = await desk.story({ status: 'published' })
    valueOf(await setLeaving({ id, at: at(1) }, ask()))
    desk.pass(3_600)
    await refused(() => withdrawStory({ id, reason: 'x' }, ask()), 'is-withdrawn')
    valueOf(await returnStory({ id }, ask()))
    expect(await rowOf(id)).toMatchObject({ status: 'published', isVisible: true, unpublishAt: null })
  })

  test('what does not pass the gate any more does not return', async () => {
    const id = await desk.story({
      status: 'withdrawn',
      publishedAt: at(-5),
      firstPublishedAt: at(-5),
      bylines: [],
    })
    await refused(() => returnStory({ id }, ask()), 'byline-missing')
  })

  test('killed: final, with a notice, and why is written down', async () => {
    const id = await desk.story({ status: 'published' })
    await refused(() => killStory({ id, reason: '', notice: 'x' }, ask('chief')), 'reason-missing')
    valueOf(
      await killStory({ id, reason: 'A court order', notice: 'Removed for legal reasons.' }, ask('chief')),
    )
    expect(await getArticleAddress(id, desk.now)).toMatchObject({
      standing: 'killed',
      notice: 'Removed for legal reasons.',
    })
    const [row] = await listAudit(desk.db, { subjectId: String(id) }, 1)
    expect(row).toMatchObject({ action: 'articles.kill', detail: { reason: 'A court order' } })
    for (const again of [
      () => publishStory({ id, version: 2 }, ask('chief')),
      () => returnStory({ id }, ask('chief')),
      () => updateStory({ id, version: 2, kind: 'silent' }, ask('chief')),
      () => killStory({ id, reason: 'again', notice: '' }, ask('chief')),
    ])
      await refused(again, 'is-killed')
    const draft = await desk.story()
    await refused(() => killStory({ id: draft, reason: 'x', notice: '' }, ask('chief')), 'not-published-yet')
  })
})
