import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { makeEditions, makeSection } from '@/db/factories'
import { users } from '@/db/schema'
import { onPostgres } from '@/db/testing'
import { bus } from '@/delivery/bus'
import { createArticle } from './create-article'
import { deskActor } from './decide/testing'
import { saveInput } from './input'
import { openStory } from './open-story'
import { saveDraft } from './save-draft'
import { body, valueOf } from './testing'

// Two saves meet on PostgreSQL only: the embedded database has one connection
onPostgres()
beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'silent')
  const db = await database()
  await makeEditions(db)
  await makeSection(db)
  const { id, name, email, role } = asking.actor
  await db.insert(users).values({ id, name, email, role })
})
afterAll(() => bus.stop())

const asking = { actor: deskActor('editor'), now: new Date('2026-11-20T09:00:00Z') }
const writers = Array.from({ length: 8 }, (_, index) => index)

async function storyOf(texts: readonly string[]) {
  const { id } = valueOf(await createArticle({ locale: 'ar', kind: 'news' }, asking))
  const story = await openStory(id, asking)
  if (!story) throw new Error('The story is not there')
  const { version } = valueOf(await save(id, story.version, { ...story.content, body: body(...texts) }))
  return { id, version, content: story.content }
}

let saves = 0
const save = (id: number, baseVersion: number, content: object) =>
  saveDraft(saveInput.parse({ id, baseVersion, content, saveId: `postgres-${(saves += 1)}` }), asking)

test('saves that arrive at the same moment all stay in the story', async () => {
  const texts = writers.map((writer) => `Paragraph ${writer}.`)
  for (let round = 0; round < 5; round++) {
    const { id, version, content } = await storyOf(texts)
    const added = (writer: number) =>
      texts.map((text, index) => (index === writer ? `${text} Added by ${writer}.` : text))
    await Promise.all(
      writers.map((writer) => save(id, version, { ...content, body: body(...added(writer)) })),
    )
    const words = JSON.stringify((await openStory(id, asking))?.content)
    for (const writer of writers) expect(words).toContain(`Added by ${writer}.`)
  }
})
