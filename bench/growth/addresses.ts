import type { Pool } from 'pg'
import { closeDatabase, openDatabase } from '@/db/client'
import { makeUser, signInCookie } from '@/features/accounts/testing'
import words from '../search/words.json'

export type Address = { paths: readonly string[]; cookie?: string }

const FAR = Number(process.env.BENCH_PAGE ?? 500)
const EACH = 20

/** Addresses of each kind of page of a site of the generator's, spread over its whole archive. */
export async function addressesOf(origin: string, url: string): Promise<Record<string, Address>> {
  process.env.DATABASE_URL = url
  const { db, pool } = await openDatabase()
  try {
    const list = async (text: string) =>
      (await pool.query(text)).rows.map((row: { path: string }) => encodeURI(row.path))
    const [river, largest] = [await sizeOf(pool, 'a.locale'), await sizeOf(pool, 's.slug')]
    const section = encodeURI(`/${largest.name}`)
    const far = ({ stories }: Size) => Math.max(2, Math.min(FAR, Math.floor(stories / 20)))
    const editor = await makeUser(db, { role: 'editor', locale: 'ar' })
    const articles = await list(`select '/' || s.slug || '/' || a.id || '-' || a.slug path from articles a
      join section_names s on s.section_id = a.section_id and s.locale = a.locale
      where a.id % (select max(id) / ${EACH} from articles) = 0`)
    return {
      article: { paths: articles },
      front: { paths: ['/'] },
      section: { paths: [section] },
      [`section, page ${FAR} or last`]: { paths: [`${section}?page=${far(largest)}`] },
      latest: { paths: ['/latest'] },
      [`latest, page ${FAR} or last`]: { paths: [`/latest?page=${far(river)}`] },
      topic: {
        paths: await list(`select '/topics/' || topic_id || '-' || slug path from topic_names
          where locale = 'ar' and topic_id % 75 = 0`),
      },
      author: {
        paths: await list(`select '/authors/' || p.slug path from people p
          join bylines b on b.person_id = p.id group by p.id order by count(*) desc limit ${EACH}`),
      },
      search: { paths: words.frequent.map((q) => `/search?q=${encodeURIComponent(q)}`) },
      feed: { paths: ['/feed.xml'] },
      'desk list': { paths: ['/admin/articles'], cookie: await signInCookie(db, editor.id) },
    }
  } finally {
    await closeDatabase()
  }
}

type Size = { name: string; stories: number }

/** The part of the Arabic edition that has the most stories. */
async function sizeOf(pool: Pool, by: 'a.locale' | 's.slug'): Promise<Size> {
  const { rows } = await pool.query<Size>(`select ${by} name, count(*)::int stories from articles a
    join section_names s on s.section_id = a.section_id and s.locale = a.locale where a.locale = 'ar'
    group by 1 order by 2 desc limit 1`)
  if (!rows[0]) throw new Error('There are no stories')
  return rows[0]
}
