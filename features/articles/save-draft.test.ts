import { describe, expect, test } from 'vitest'
import { findArticle } from '@/db/queries/articles'
import { listDeskArticles } from '@/db/queries/desk-articles'
import { wordsAsked } from '@/features/search/words-condition'
import { findRevision, listSnapshots } from '@/db/queries/revisions'
import { plainText } from '@/features/documents/text'
import { saveInput } from './input'
import { body, paragraph, writingDesk } from './testing'
import { forgetPassingRevisions } from './write-version'

const { desk, open, begin, saved } = writingDesk()

describe('a save', () => {
  test('writes the draft, a version and the row that lists show', async () => {
    const story = await begin()
    const answer = await saved(story, { headline: 'سوق المدينة', body: body('فتح السوق أبوابه.') })
    expect(answer).toMatchObject({ version: 2, otherVersions: [], content: { headline: 'سوق المدينة' } })
    const row = await findArticle(desk.db, story.id, desk.now)
    expect(row).toMatchObject({ headline: 'سوق المدينة', slug: 'سوق-المدينة', status: 'draft', wordCount: 3 })
    const again = await open(story.id)
    expect(again).toMatchObject({ version: 2, mayWrite: true, hasUnpublishedChanges: false, path: null })
    expect(again.content).toEqual(answer.content)
  })

  test('sent twice writes once, and is answered with how the story stands by then', async () => {
    const story = await begin()
    const first = await saved(story, { headline: 'one' }, { saveId: 'the-same-save' })
    const second = await saved(first, { kicker: 'two' })
    const again = await saved(story, { headline: 'one' }, { saveId: 'the-same-save' })
    expect(again).toMatchObject({ version: second.version, content: second.content })
    expect((await listSnapshots(desk.db, story.id, 99, 99)).length).toBe(3)
  })

  test('sent twice at the same time writes once', async () => {
    const story = await begin()
    const answers = await Promise.all(
      [1, 2, 3].map(() => saved(story, { headline: 'one' }, { saveId: 'the-one-save' })),
    )
    expect(answers.map((answer) => answer.version)).toEqual([2, 2, 2])
  })

  test('that changes nothing writes nothing', async () => {
    const story = await begin()
    expect(await saved(story, {})).toMatchObject({ version: 1 })
    expect((await listSnapshots(desk.db, story.id, 99, 99)).length).toBe(1)
  })

  test('based on an older version is merged, and what conflicts stays beside it under its writer', async () => {
    const story = await begin()
    const start = await saved(story, { body: body('one two three', 'four') })
    await saved(start, { body: body('one two three EDITOR', 'four'), headline: 'theirs' }, { who: 'editor' })
    const late = await saved(start, { body: body('one two three REPORTER', 'four five'), headline: 'mine' })
    expect(plainText(late.content.body)).toBe('one two three REPORTER\nfour five')
    expect(late.content.headline).toBe('mine')
    expect(late.otherVersions.map(({ place, author }) => [place, author?.id])).toEqual([
      ['p0', 'editor'],
      ['field:headline', 'editor'],
    ])
    expect(late.otherVersions[1]?.content).toEqual({ value: 'theirs' })
  })

  test('keeps one other version of a text that somebody goes on with', async () => {
    const story = await begin()
    const start = await saved(story, { body: body('x') })
    let editor = await saved(start, { body: body('x one') }, { who: 'editor' })
    let reporter = await saved(start, { body: body('x uno') })
    editor = await saved(
      { ...start, id: story.id, version: editor.version, content: editor.content },
      { body: body('x one two') },
      { who: 'editor' },
    )
    reporter = await saved(reporter, { body: body('x uno dos') })
    const { otherVersions, content } = await open(story.id)
    const texts = otherVersions.map((version) =>
      plainText({ type: 'doc', content: [version.content as never] }),
    )
    expect(plainText(content.body)).toBe('x uno dos')
    expect(texts).toEqual(['x one two', 'x uno'])
    expect(reporter.version).toBe(editor.version + 1)
  })

  test('whose base nobody knows any more loses nothing', async () => {
    const story = await begin()
    const start = await saved(story, { body: body('one', 'two') })
    const lost = { ...start, version: 40_000 }
    const answer = await saved(lost, { body: body('ONE') })
    expect(plainText(answer.content.body)).toBe('ONE\ntwo')
    expect(answer.otherVersions.map((other) => other.place)).toEqual(['p0'])
  })

  test('carries what made way in its window: it must be sound, and it is kept once', async () => {
    const story = await begin()
    const start = await saved(story, { body: body('theirs') }, { who: 'reporter' })
    const displaced = [
      { place: 'p0', content: start.content.body.content[0] },
      { place: 'field:kicker', content: { value: 'said' } },
    ]
    const answer = await saved(start, { body: body('mine') }, { displaced, who: 'editor' })
    expect(answer.otherVersions.map(({ place, author }) => [place, author?.id])).toEqual([
      ['p0', 'reporter'],
      ['field:kicker', 'editor'],
    ])
    const again = await saved(answer, {}, { displaced, who: 'editor' })
    expect(again.otherVersions.length).toBe(2)
    for (const forged of [
      { place: 'p0', content: { type: 'script', content: [] } },
      { place: 'p0', content: { value: 'x' } },
      { place: 'field:nothing', content: { value: 'x' } },
      { place: 'field:kind', content: { value: 'x' } },
      { place: "p0'; drop", content: paragraph('p0', 'x') },
    ])
      expect(
        saveInput.safeParse({
          ...{ id: 1, baseVersion: 1, saveId: 'abcdefgh', content: story.content },
          displaced: [forged],
        }).success,
      ).toBe(false)
  })

  test('of a story that readers have changes nothing for them until somebody decides', async () => {
    const id = await desk.story({ status: 'published', headline: 'Out' })
    const story = await open(id)
    expect(story).toMatchObject({ hasUnpublishedChanges: false, content: { headline: 'Out' } })
    await saved(story, { headline: 'Changed' }, { who: 'editor' })
    expect((await findArticle(desk.db, id, desk.now))?.headline).toBe('Out')
    expect(await open(id)).toMatchObject({ hasUnpublishedChanges: true, content: { headline: 'Changed' } })
    expect(await findRevision(desk.db, id, 1)).toMatchObject({ reason: 'import' })
  })

  test('two windows open on a story that was never touched at the desk are merged like any', async () => {
    const id = await desk.story({ status: 'published', headline: 'Out', body: body('one two three', 'four') })
    const story = await open(id)
    await saved(story, { body: body('one two three', 'four five') }, { who: 'editor' })
    const other = await saved(story, { body: body('ONE two three', 'four') }, { who: 'chief' })
    expect(plainText(other.content.body)).toBe('ONE two three\nfour five')
    expect(other.otherVersions).toEqual([])
  })

  test('is found by its words, and a slug that readers knew is kept', async () => {
    const id = await desk.story({
      status: 'withdrawn',
      slug: 'old',
      firstPublishedAt: desk.now,
      publishedAt: desk.now,
    })
    await saved(await open(id), { slug: 'New Slug!', body: body('زيتون الجبل') }, { who: 'editor' })
    expect(await open(id)).toMatchObject({ formerSlugs: ['old'], content: { slug: 'New Slug!' } })
    expect((await findArticle(desk.db, id, desk.now))?.slug).toBe('new-slug')
    const found = await listDeskArticles(desk.db, { words: wordsAsked('زيتون') }, undefined, 9)
    expect(found.map((row) => row.id)).toEqual([id])
  })

  test('leaves one line in the list for each ten minutes, and is forgotten after three days', async () => {
    const story = await begin()
    let last = await saved(story, { headline: 'a' })
    for (const headline of ['b', 'c']) last = await saved(last, { headline })
    desk.pass(700)
    last = await saved(last, { headline: 'd' })
    const kept = async () => (await listSnapshots(desk.db, story.id, 99, 99)).map((row) => row.version)
    expect(await kept()).toEqual([5, 4, 3, 2, 1])
    desk.pass(4 * 86_400)
    expect(await forgetPassingRevisions(desk.db, desk.now)).toBeGreaterThanOrEqual(3)
    expect(await kept()).toEqual([5, 4])
  })
})
