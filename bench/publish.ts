import { bodyOf, makeArticle } from '@/db/factories'
import { closeDatabase, database, type Database } from '@/db/client'
import { listSections } from '@/db/queries/site'
import { makeUser, signInCookie } from '@/features/accounts/testing'
import { setUpWorkbench, table } from './support'

const PUBLISHES = Number(process.env.BENCH_PUBLISHES ?? 200)
const LIMIT_MS = 10_000
const words = 'The bridge over the river opens to cars again after two years of work. '.repeat(8)

type Site = { origin: string; cookie: string }
type Draft = { id: number; headline: string }

/**
 * Prints how long it takes from the editor's press to the reader's page: each story is published through the desk's
 * door, and the front, its section and the story itself, all three warm in the page cache, are asked until they show it.
 */
const bench = await setUpWorkbench()
try {
  const { origin } = await bench.startSite()
  process.env.DATABASE_URL = bench.databaseUrl
  const db = await database()
  const editor = await makeUser(db)
  const site = { origin, cookie: await signInCookie(db, editor.id) }
  const section = (await listSections(db, 'ar'))[0]
  if (!section) throw new Error('The site has no section')
  const answered: number[] = []
  const seen: number[] = []
  for (let count = 0; count < PUBLISHES; count += 1) {
    const draft = await makeDraft(db, section.id, editor.personId, count)
    const pages = [`${origin}/`, `${origin}/${section.slug}`]
    await Promise.all(pages.map((page) => fetch(page)))
    const begun = performance.now()
    await publish(site, draft)
    answered.push(performance.now() - begun)
    await Promise.all(
      [...pages, `${origin}/n/${draft.id}`].map((page) => untilItShows(page, draft.headline, begun)),
    )
    seen.push(performance.now() - begun)
  }
  table([row('the desk’s answer', answered), row('all three pages show it', seen)])
} finally {
  await closeDatabase()
  await bench.putAway()
}

async function makeDraft(
  db: Database,
  sectionId: number,
  personId: number | null,
  count: number,
): Promise<Draft> {
  const headline = `Published for the bench, number ${count}`
  const id = await makeArticle(db, {
    ...{ sectionId, headline, slug: `bench-${count}`, status: 'draft', body: bodyOf(words) },
    ...{ publishedAt: null, firstPublishedAt: null, standfirst: 'What it says.', datelineSource: 'Marsad' },
    bylines: personId === null ? [] : [personId],
  })
  return { id, headline }
}

async function publish({ origin, cookie }: Site, { id }: Draft) {
  const response = await fetch(`${origin}/api/desk/articles.publish`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ id, version: 1 }),
  })
  if (!response.ok) throw new Error(`Not published: ${response.status} ${await response.text()}`)
}

async function untilItShows(page: string, headline: string, begun: number) {
  for (;;) {
    const text = await (await fetch(page)).text()
    if (text.includes(headline)) return
    if (performance.now() - begun > LIMIT_MS) throw new Error(`${page} does not show it`)
  }
}

function row(what: string, times: number[]) {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return { what, times: times.length, 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'most ms': at(0.999) }
}
