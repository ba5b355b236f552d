import { describe, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/audit'
import { listOpenVersions } from '@/db/queries/other-versions'
import { readDocument } from '@/features/documents/read-document'
import { plainText } from '@/features/documents/text'
import { restoreInput } from './input'
import { getRevision, listRevisions } from './list-revisions'
import { resolveVersion } from './resolve-version'
import { restoreRevision } from './restore-revision'
import { storeArticle } from './store-article'
import { body, paragraph, valueOf, writingDesk } from './testing'

const { desk, open, saved } = writingDesk()
const audited = async (id: number) =>
  (await listAudit(desk.db, { subject: 'article', subjectId: String(id) }, 20)).map((row) => row.action)

const written = (...[story, change]: Parameters<typeof saved>) => saved(story, change, { who: 'editor' })

describe('revisions', () => {
  test('are listed with who and when, read, and brought back as a new one', async () => {
    const id = await desk.story({ headline: 'first' })
    const second = await written(await open(id), { headline: 'second' })
    desk.pass(700)
    await saved(second, { headline: 'third', body: body('written later') }, { who: 'chief' })
    const { revisions, next } = valueOf(await listRevisions({ id }, desk.asking('reporter')))
    expect(revisions.map(({ version, reason, author }) => [version, reason, author?.name])).toEqual([
      [3, 'save', 'The chief'],
      [2, 'save', 'The editor'],
    ])
    expect(next).toBeNull()
    expect(valueOf(await getRevision({ id, version: 1 }, desk.asking())).content.headline).toBe('first')
    const restored = valueOf(await restoreRevision({ id, version: 2 }, desk.asking()))
    expect(restored).toMatchObject({ version: 4, content: second.content })
    expect((await audited(id))[0]).toBe('articles.restore')
    expect(await getRevision({ id, version: 77 }, desk.asking())).toBeUndefined()
    expect(await restoreRevision({ id, version: 77 }, desk.asking())).toBeUndefined()
    expect(restoreInput.safeParse({ id, version: 1.5 }).success).toBe(false)
  })

  test('come back beside what somebody wrote meanwhile', async () => {
    const id = await desk.story({ body: body('one', 'two') })
    const seen = await written(await open(id), { body: body('one changed', 'two') })
    await saved(seen, { body: body('one changed again', 'two and more') }, { who: 'chief' })
    const restored = valueOf(
      await restoreRevision({ id, version: 1, baseVersion: seen.version }, desk.asking()),
    )
    expect(plainText(restored.content.body)).toBe('one\ntwo and more')
    expect(restored.otherVersions.map(({ author, place }) => [author?.id, place])).toEqual([['chief', 'p0']])
  })

  test('of an import are understood', async () => {
    const story = {
      locale: 'ar',
      sectionId: desk.sectionId,
      headline: 'imported',
      body: body('old'),
      bylines: [desk.personId],
    }
    const id = await storeArticle(
      desk.db,
      { ...story, status: 'published', publishedAt: desk.now },
      { actor: 'import', reason: 'import', now: desk.now },
    )
    expect(valueOf(await getRevision({ id, version: 1 }, desk.asking()))).toMatchObject({
      author: null,
      content: (await open(id)).content,
    })
  })
})

describe('another version', () => {
  const conflict = async () => {
    const id = await desk.story({ body: body('start', 'rest') })
    const base = await open(id)
    await written(base, { body: body('theirs', 'rest'), headline: 'theirs' })
    const mine = await saved(base, { body: body('mine', 'rest'), headline: 'mine' }, { who: 'chief' })
    const [block, field] = mine.otherVersions
    if (!block || !field) throw new Error('Nothing made way')
    return { id, mine, block, field }
  }

  test('is taken into its place; what stood there stays in the revisions', async () => {
    const { id, mine, block, field } = await conflict()
    const taken = valueOf(await resolveVersion({ id, versionId: block.id, choice: 'take' }, desk.asking()))
    expect(plainText(taken.content.body)).toBe('theirs\nrest')
    expect(taken).toMatchObject({ version: mine.version + 1, otherVersions: [{ id: field.id }] })
    const headed = valueOf(await resolveVersion({ id, versionId: field.id, choice: 'take' }, desk.asking()))
    expect(headed).toMatchObject({ content: { headline: 'theirs' }, otherVersions: [] })
    expect(valueOf(await getRevision({ id, version: mine.version }, desk.asking())).content).toEqual(
      mine.content,
    )
  })

  test('is let go', async () => {
    const { id, mine, block } = await conflict()
    const left = valueOf(await resolveVersion({ id, versionId: block.id, choice: 'dismiss' }, desk.asking()))
    expect(left).toMatchObject({ version: mine.version, content: mine.content })
    expect((await listOpenVersions(desk.db, id)).map((row) => row.place)).toEqual(['field:headline'])
    expect(await resolveVersion({ id, versionId: block.id, choice: 'take' }, desk.asking())).toBeUndefined()
  })

  test('of another story is not there', async () => {
    const { block } = await conflict()
    expect(
      await resolveVersion({ id: await desk.story(), versionId: block.id, choice: 'take' }, desk.asking()),
    ).toBeUndefined()
  })

  test('whose place is gone comes last', async () => {
    const { id, mine, block } = await conflict()
    await written(mine, { body: readDocument({ type: 'doc', content: [paragraph('p1', 'rest')] }).document })
    const taken = valueOf(await resolveVersion({ id, versionId: block.id, choice: 'take' }, desk.asking()))
    expect(plainText(taken.content.body)).toBe('rest\ntheirs')
  })
})
