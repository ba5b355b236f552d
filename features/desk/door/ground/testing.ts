import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { openDatabase } from '@/db/client'
import { bodyOf, factoryNow, makePerson, makeSection, makeTopic } from '@/db/factories'
import { insertComment } from '@/db/queries/comments'
import { insertPageAtEnd } from '@/db/queries/desk-pages'
import type { Role } from '@/features/accounts/permissions'
import { makeUser } from '@/features/accounts/testing'
import { createArticle } from '@/features/articles/create-article'
import type { testDesk } from '@/features/articles/decide/testing'
import type { DeskActions } from '../../actions'

/** One sound asking for every action. */
export type Asked = {
  [Name in keyof DeskActions]: (at: Ground) => Promise<z.input<DeskActions[Name]['input']>>
}

type Desk = ReturnType<typeof testDesk>
type Overrides = Parameters<Desk['story']>[0]

const blank = { locale: 'ar', headline: 'About', body: bodyOf('Who we are.'), updatedAt: factoryNow }
export const newWord = () => `word${randomUUID().slice(0, 8)}`

/** What a sound asking stands on, made anew for each. Stories are the reporter's; what is one's own, the asker's. */
export class Ground {
  /** Whether it is about something that only its owner, or an editor, may know of. */
  isOwned = false
  constructor(
    readonly desk: Desk,
    readonly who: Role,
  ) {}

  /** A story of the reporter that the gate lets pass; a draft unless something else is said. */
  async story(overrides: Overrides = {}): Promise<number> {
    this.isOwned ||= overrides?.status !== 'published' && overrides?.status !== 'withdrawn'
    return this.desk.story(overrides)
  }

  /** The same begun at the desk, with its first revision. */
  async begun(): Promise<number> {
    this.isOwned = true
    const begun = await createArticle({ locale: 'ar', kind: 'news' }, this.desk.asking('reporter'))
    if (!begun.ok) throw new Error(begun.reason)
    return begun.value.id
  }

  topic = (name = `Topic ${randomUUID()}`) => makeTopic(this.desk.db, { name, locales: ['ar'] })
  page = () => insertPageAtEnd(this.desk.db, { ...blank, slug: randomUUID() })
  person = (name = newWord()) => makePerson(this.desk.db, { slug: name, name, locales: ['ar'] })
  section = (key = newWord()) => makeSection(this.desk.db, { key, locales: ['ar'] })
  out = () => this.story({ status: 'published' })
  user = async () => (await makeUser(this.desk.db)).id

  async comment(): Promise<number> {
    const articleId = await this.story()
    return insertComment(this.desk.db, { articleId, text: 'x', authorId: 'reporter', createdAt: factoryNow })
  }

  async row(statement: string, ...values: unknown[]): Promise<number> {
    const { rows } = await (await openDatabase()).pool.query<{ id: number }>(statement, values)
    return Number(rows[0]?.id)
  }
}
