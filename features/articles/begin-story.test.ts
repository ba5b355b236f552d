import { describe, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/audit'
import { editions } from '@/db/schema'
import { createArticle } from './create-article'
import { createTranslation } from './create-translation'
import { createInput, presentInput } from './input'
import { getRevision, listRevisions } from './list-revisions'
import { openStory } from './open-story'
import { tellPresence } from './presence'
import { resolveVersion } from './resolve-version'
import { restoreRevision } from './restore-revision'
import { valueOf, writingDesk } from './testing'

const { desk, open, saved } = writingDesk()
const audited = async (id: number) =>
  (await listAudit(desk.db, { subject: 'article', subjectId: String(id) }, 20)).map((row) => row.action)

const written = (...[story, change]: Parameters<typeof saved>) => saved(story, change, { who: 'editor' })

describe('a story', () => {
  test('begins as an empty draft of its writer, under their byline', async () => {
    const asking = {
      ...desk.asking('reporter'),
      actor: { ...desk.actor('reporter'), personId: desk.personId },
    }
    const { id } = valueOf(await createArticle({ locale: 'ar', kind: 'analysis' }, asking))
    expect(await open(id, 'reporter')).toMatchObject({
      ...{
        id,
        locale: 'ar',
        direction: 'rtl',
        status: 'draft',
        version: 1,
        mayWrite: true,
        path: null,
        publishedAt: null,
      },
      createdBy: { id: 'reporter', name: 'The reporter' },
      content: { kind: 'analysis', headline: '', bylines: [desk.personId], sectionId: null },
      me: { id: 'reporter' },
    })
    expect(await audited(id)).toEqual(['articles.create'])
    expect(JSON.parse(JSON.stringify(await open(id)))).toEqual(await open(id))
  })

  test('begins only in an edition that there is', async () => {
    expect(await createArticle({ locale: 'fr', kind: 'news' }, desk.asking())).toEqual({
      ok: false,
      reason: 'unknown-edition',
    })
    expect(createInput.safeParse({ locale: "ar' or 1=1" }).success).toBe(false)
    await desk.db
      .insert(editions)
      .values({ locale: 'ku', name: 'Kurdish', direction: 'rtl', isEnabled: false })
    expect(await createArticle({ locale: 'ku', kind: 'news' }, desk.asking())).toMatchObject({
      reason: 'unknown-edition',
    })
  })

  test('of others is not there for a reporter, whatever they ask', async () => {
    const id = await desk.story()
    const asking = desk.asking('stranger')
    const asked = [
      openStory(id, asking),
      createTranslation({ id, locale: 'en' }, asking),
      listRevisions({ id }, asking),
      getRevision({ id, version: 1 }, asking),
      restoreRevision({ id, version: 1 }, asking),
      resolveVersion({ id, versionId: 1, choice: 'take' }, asking),
      tellPresence(presentInput.parse({ id, windowId: 'window-1' }), asking),
    ]
    expect(await Promise.all(asked)).toEqual(asked.map(() => undefined))
  })
})

describe('a translation', () => {
  test('is linked, starts from the text, and is made once', async () => {
    const source = await desk.story({ headline: 'عنوان' })
    const before = await written(await open(source), {
      sectionId: desk.sectionId,
      slug: 'own',
      pins: [await desk.story()],
    })
    const { id } = valueOf(await createTranslation({ id: source, locale: 'en' }, desk.asking('reporter')))
    const made = await open(id, 'reporter')
    expect(made).toMatchObject({
      locale: 'en',
      direction: 'ltr',
      status: 'draft',
      createdBy: { id: 'reporter' },
      translations: [{ id: source, locale: 'ar' }],
    })
    expect(made.content).toEqual({ ...before.content, slug: '', pins: [] })
    expect((await open(source)).translations).toEqual([
      { id, locale: 'en', headline: 'عنوان', status: 'draft' },
    ])
    for (const [from, locale] of [
      [source, 'en'],
      [id, 'ar'],
      [id, 'en'],
    ] as const)
      expect(await createTranslation({ id: from, locale }, desk.asking())).toEqual({
        ok: false,
        reason: 'already-translated',
      })
  })

  test('asked for by two at once is made once', async () => {
    const id = await desk.story()
    const answers = await Promise.all(
      (['editor', 'chief'] as const).map((who) => createTranslation({ id, locale: 'en' }, desk.asking(who))),
    )
    expect(answers.map((answer) => answer?.ok).sort()).toEqual([false, true])
  })

  test('that is somebody else’s draft is not shown to a reporter', async () => {
    const id = await desk.story({ status: 'published' })
    await createTranslation({ id, locale: 'en' }, desk.asking('editor'))
    expect((await open(id, 'reporter')).translations).toEqual([])
  })
})
