import { setTimeout as pause } from 'node:timers/promises'
import { bodyOf, makeArticle } from '@/db/factories'
import type { Database } from '@/db/client'
import { listSections } from '@/db/queries/site'
import { makeUser, signInCookie } from '@/features/accounts/testing'
import { ask, BROWSER } from './ask'
import { hold, type Held } from './hold'
import type { Proxy } from './proxies'

const PUBLISHES = Number(process.env.CHECK_PUBLISHES ?? 20)
const LIMIT_MS = 10_000
const words = 'The bridge over the river opens to cars again after two years of work. '.repeat(8)

/** Publishes at one instance and asks the proxy until front, section and latest show it. */
export async function publishAndWatch({ name, origin }: Proxy, db: Database, desk: string): Promise<Held[]> {
  const { section, personId, ask: tell } = await openDesk(db, desk)
  // nginx is told nothing: it asks after a second, which it counts in whole ones
  const most = name === 'nginx' ? 2_500 : 1_000
  const pages = ['/', `/${section.slug}`, '/latest'].map((path) => origin + path)
  const times: number[] = []
  for (let count = 0; count < PUBLISHES; count++) {
    const headline = `Published behind ${name}, number ${count}`
    const id = await makeArticle(db, {
      ...{ sectionId: section.id, headline, slug: `${name}-${count}`, status: 'draft', body: bodyOf(words) },
      ...{ publishedAt: null, firstPublishedAt: null, standfirst: 'What it says.', datelineSource: 'Marsad' },
      bylines: personId === null ? [] : [personId],
    })
    await Promise.all(pages.map((page) => ask(page, { 'accept-encoding': 'br' })))
    const begun = performance.now()
    await tell('articles.publish', { id, version: 1 })
    await Promise.all(pages.map((page) => untilItShows(page, headline, begun)))
    times.push(performance.now() - begun)
  }
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  const got = `p50 ${at(0.5)} · p95 ${at(0.95)} · most ${at(1)} ms`
  return [
    hold(
      name,
      `${PUBLISHES} publishes on front, section and latest`,
      `p95 ≤ ${most} ms`,
      got,
      at(0.95) <= most,
    ),
  ]
}

/** Takes a story down that readers have read: answers its address, which must not come back while nobody answers. */
export async function takeOneDown({ origin }: Proxy, db: Database, desk: string): Promise<string> {
  const { section, ask: tell } = await openDesk(db, desk)
  const now = new Date()
  const id = await makeArticle(db, {
    ...{
      sectionId: section.id,
      headline: 'Taken down in the last moment',
      slug: 'down',
      status: 'published',
    },
    ...{ publishedAt: now, firstPublishedAt: now, body: bodyOf(words) },
  })
  const path = `/${section.slug}/${id}-down`
  const until = Date.now() + LIMIT_MS
  while ((await ask(origin + path, BROWSER)).status !== 200) {
    if (Date.now() > until) throw new Error(`${path} is not shown`)
    await pause(200) // behind so much load the instances may be thought unwell
  }
  await tell('articles.withdraw', { id, reason: 'Wrong', notice: '' })
  await pause(3_000) // whoever is told is told twice
  return path
}

async function openDesk(db: Database, desk: string) {
  const editor = await makeUser(db)
  const cookie = await signInCookie(db, editor.id)
  const [section] = await listSections(db, 'ar')
  if (!section) throw new Error('The site has no section')
  const headers = { cookie, origin: desk, 'content-type': 'application/json' }
  const tell = async (action: string, input: Record<string, unknown>) => {
    const asked = { method: 'POST', headers, body: JSON.stringify(input) }
    const answer = await fetch(`${desk}/api/desk/${action}`, asked)
    if (!answer.ok) throw new Error(`${action}: ${answer.status} ${await answer.text()}`)
  }
  return { section, personId: editor.personId, ask: tell }
}

async function untilItShows(page: string, headline: string, begun: number) {
  for (;;) {
    if ((await ask(page, { 'accept-encoding': 'br' })).text.includes(headline)) return
    if (performance.now() - begun > LIMIT_MS) throw new Error(`${page} does not show it`)
  }
}
