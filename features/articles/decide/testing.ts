import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { database, type Database } from '@/db/client'
import { bodyOf, factoryNow, makeArticle, makeEditions, makePerson, makeSection } from '@/db/factories'
import { findArticle } from '@/db/queries/articles'
import { listAudit } from '@/db/queries/audit'
import { findStoryFacts } from '@/db/queries/decisions'
import { upsertDraft } from '@/db/queries/drafts'
import { listJobs } from '@/db/queries/jobs'
import { articles, corrections, revisions, users } from '@/db/schema'
import { onEmbedded, onPostgres } from '@/db/testing'
import { bus } from '@/delivery/bus'
import type { Actor } from '@/features/accounts/actor'
import { roles, type Role } from '@/features/accounts/permissions'
import type { StoryContent } from '../content'
import { findContent } from '../draft-of'
import type { Decided } from './decide-story'

type Somebody = Role | 'stranger'
type Overrides = Partial<Parameters<typeof makeArticle>[1]>

/**
 * A desk with a database of its own, for one test file: its people, and a story whenever one is needed. The database is a
 * real PostgreSQL, or the embedded one, whose one connection shows who asks for a second in the middle of a transaction.
 */
export function testDesk({ isEmbedded = false } = {}) {
  const opened = openForTests(isEmbedded)
  const desk = {
    get db() {
      return opened.db()
    },
    get sectionId() {
      return opened.sectionId
    },
    get personId() {
      return opened.personId
    },
    now: factoryNow,
    /** Somebody of each role, and a second reporter. */
    actor: deskActor,
    asking: (role: Somebody = 'editor') => ({ actor: deskActor(role), now: desk.now }),
    pass: (seconds: number) => (desk.now = new Date(desk.now.getTime() + seconds * 1000)),
    story: (overrides: Overrides = {}) => makeStory(desk, overrides),
    /** Writes on a story's draft, as saving does. */
    write: async (id: number, change: Partial<StoryContent>): Promise<void> => {
      const content = { ...(await findContent(desk.db, id)), ...change }
      await upsertDraft(desk.db, { articleId: id, content, updatedAt: desk.now, updatedBy: 'reporter' })
    },
    facts: async (id: number) => {
      const facts = await findStoryFacts(desk.db, id)
      if (!facts) throw new Error('The story is not there')
      return facts
    },
  }
  return desk
}

/** Opens a database before the tests, with people and a section, and puts it away behind them. */
function openForTests(isEmbedded: boolean) {
  let open: Database | undefined
  const opened = { db: () => open ?? fail(), sectionId: 0, personId: 0 }
  if (isEmbedded) onEmbedded()
  else onPostgres()
  beforeAll(async () => {
    open = await database()
    await makeEditions(open)
    opened.sectionId = await makeSection(open)
    opened.personId = await makePerson(open)
    const people = [...roles, 'stranger' as const].map(deskActor)
    await open.insert(users).values(people.map(({ id, name, email, role }) => ({ id, name, email, role })))
  })
  afterAll(() => bus.stop())
  return opened
}

function fail(): never {
  throw new Error('The database is opened before the tests')
}

/** A story that the gate lets pass; a reporter's draft unless something else is said. */
function makeStory(desk: { db: Database; sectionId: number; personId: number }, overrides: Overrides) {
  const isOut = overrides.status === 'published'
  return makeArticle(desk.db, {
    ...{ sectionId: desk.sectionId, bylines: [desk.personId], body: bodyOf(longText), status: 'draft' },
    ...(isOut ? {} : { publishedAt: null, firstPublishedAt: null }),
    ...{ createdBy: 'reporter', standfirst: 'What it says.', ...overrides },
  })
}

export const longText = 'The bridge over the river opens to cars again after two years of work. '
  .repeat(8)
  .trim()

export function deskActor(role: Somebody): Actor {
  return {
    ...{ id: role, name: `The ${role}`, email: `${role}@news.example`, locale: 'ar' },
    ...{ role: role === 'stranger' ? 'reporter' : role, personId: null, hasSecondFactor: false },
  }
}

type Answer = { ok: true; value: Decided } | { ok: false; reason: string } | undefined

/** The desk of the tests, with what deciding about a story takes. */
export function decisionDesk() {
  const desk = testDesk()
  beforeEach(() => {
    desk.now = factoryNow
  })
  return {
    desk,
    /** So many hours from now. */
    at: (hours: number) => new Date(desk.now.getTime() + hours * 3_600_000),
    ask: (role: Exclude<Somebody, 'admin'> = 'editor') => desk.asking(role),
    rowOf: async (id: number) => {
      const row = await findArticle(desk.db, id, desk.now)
      if (!row) throw new Error('The story is not there')
      return row
    },
    /** Asks, and sees that a refusal left nothing behind. */
    refused: async (ask: () => Promise<Answer>, reason: string | undefined) => {
      const before = await countAll(desk.db)
      const answer = await ask()
      expect(answer?.ok === false ? answer.reason : answer).toBe(reason)
      expect(await countAll(desk.db)).toEqual(before)
    },
    valueOf: (answer: Answer): Decided => {
      if (!answer?.ok) throw new Error(`refused: ${answer?.reason ?? 'not there'}`)
      return answer.value
    },
  }
}

async function countAll(db: Database) {
  const all = async (table: typeof revisions | typeof corrections) => (await db.select().from(table)).length
  return {
    revisions: await all(revisions),
    corrections: await all(corrections),
    audit: (await listAudit(db, {}, 1_000)).length,
    jobs: (await listJobs(db, 1_000)).length,
    versions: (await db.select({ version: articles.version }).from(articles)).map((row) => row.version),
  }
}
