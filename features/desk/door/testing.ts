import { beforeAll } from 'vitest'
import { openDatabase } from '@/db/client'
import { roles, type Role } from '@/features/accounts/permissions'
import { signInCookie } from '@/features/accounts/testing'
import { testDesk } from '@/features/articles/decide/testing'

/** Who knocks: somebody of each role, a second reporter, or nobody. */
export type Who = Role | 'stranger' | 'nobody'
type Handler = (request: Request, context: { params: Promise<{ action: string }> }) => Promise<Response>
type Answer = { status: number; body: unknown }
type Knock = { who?: Who; headers?: Record<string, string>; body?: BodyInit | ReadableStream | null }

const SITE = 'http://localhost:3000'
export const sameSite = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }

/** The desk with real sessions, asked over its real route: what is said, by whom, and what it left in the database. */
export function testDoor(post: Handler, options: Parameters<typeof testDesk>[0] = {}) {
  const desk = testDesk(options)
  const cookies = new Map<Who, string>()
  const knock = async (action: string, { who = 'nobody', headers = sameSite, body = '{}' }: Knock = {}) => {
    const cookie: Record<string, string> = who === 'nobody' ? {} : { cookie: cookies.get(who) ?? '' }
    const init = { method: 'POST', headers: { ...headers, ...cookie }, body, duplex: 'half' }
    return post(new Request(`${SITE}/api/desk/${action}`, init), { params: Promise.resolve({ action }) })
  }
  const ask = async (who: Who, action: string, input: unknown): Promise<Answer> => {
    const response = await knock(action, { who, body: JSON.stringify(input) })
    return { status: response.status, body: await response.json() }
  }
  beforeAll(async () => {
    for (const who of [...roles, 'stranger' as const]) {
      cookies.set(who, await signInCookie(desk.db, who))
      // the first asking lengthens a session; after it nothing is written by asking
      await ask(who, 'topics.suggest', { query: '', locale: 'ar' })
    }
  })
  return { desk, cookies, knock, ask, stored }
}

/** What the database holds, table by table: the number of rows and the sum of their hashes. */
export async function stored(): Promise<Record<string, string>> {
  const { pool } = await openDatabase()
  const { rows: tables } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as held from "${name}" t`,
  )
  const { rows } = await pool.query<{ name: string; held: string }>(parts.join(' union all '))
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]))
}
