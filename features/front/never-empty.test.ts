import { expect, test } from 'vitest'
import { bodyOf, makeArticle, makeSection, makeTopic } from '@/db/factories'
import { findFront } from '@/db/queries/fronts'
import { killStory } from '@/features/articles/decide/kill-story'
import { returnStory } from '@/features/articles/decide/return-story'
import { testDesk } from '@/features/articles/decide/testing'
import { withdrawStory } from '@/features/articles/decide/withdraw-story'
import { getSite, type Site } from '@/features/settings/site'
import { emptyArrangement, slotNames, type FrontArrangement, type FrontCard } from './arrangement'
import { getFront } from './for-readers'
import { putFrontLive } from './put-live'
import { saveFront } from './save-front'
import { getSectionPage } from './section-front'
import { valueOf } from './testing'

const desk = testDesk()
const ROUNDS = 1_000
const HOUR_MS = 3_600_000

test(`after each of ${ROUNDS} edits, publishes and withdrawals no front is empty, says a thing twice or shows what is hidden`, async () => {
  const ground = await makeGround()
  const random = seeded(20_261_126)
  const counts = { checked: 0, empty: 0, twice: 0, hidden: 0, late: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    await step(ground, random)
    const seen = await look(ground, round % 5 < 2)
    counts.checked += 1
    counts.empty += Number(seen.shown.length === 0 && seen.mayShow)
    const all = [...seen.shown, ...seen.rail]
    counts.twice += Number(new Set(all).size !== all.length)
    counts.hidden += Number(seen.shown.some((id) => !seen.visible.has(id)))
    counts.late += Number(seen.changesAt !== undefined && seen.changesAt <= desk.now)
  }
  expect(counts).toEqual({ checked: ROUNDS, empty: 0, twice: 0, hidden: 0, late: 0 })
}, 180_000)

type Random = () => number
type Ground = { site: Site; sectionIds: number[]; topicId: number; stories: number[] }
type Step = (ground: Ground, random: Random) => Promise<unknown>
const pickOf = <Value>(list: readonly Value[], random: Random): Value => {
  const picked = list[Math.floor(random() * list.length)]
  if (picked === undefined) throw new Error('Nothing to pick from')
  return picked
}

/** Three sections, one of them opinion; few stories, so that they run out now and then. */
async function makeGround(): Promise<Ground> {
  const opinion = await makeSection(desk.db, { key: 'opinion', isOpinion: true })
  const sectionIds = [desk.sectionId, await makeSection(desk.db, { key: 'economy' }), opinion]
  await desk.db.execute('update sections set position = id')
  const topicId = await makeTopic(desk.db)
  const site = await getSite('ar')
  if (!site) throw new Error('There is no edition')
  return { site, sectionIds, topicId, stories: [] }
}

async function step(ground: Ground, random: Random) {
  desk.pass(60 + Math.floor(random() * 900))
  const few = ground.stories.length < 4
  const steps: readonly Step[] = few
    ? [publish]
    : [edit, edit, edit, putLive, putLive, publish, takeDown, takeDown]
  await pickOf(steps, random)(ground, random)
}

/** A story that comes out now, later, under embargo or for a while; sometimes all earlier ones are cleared away. */
async function publish(ground: Ground, random: Random) {
  if (random() < 0.04) await desk.db.execute(`update articles set status = 'withdrawn'`)
  const at = (hours: number) => new Date(desk.now.getTime() + hours * HOUR_MS)
  const kind = random()
  const publishedAt = kind < 0.2 ? at(random() * 2) : at(-random() * 3)
  const sectionId = pickOf(ground.sectionIds, random)
  ground.stories.push(
    await makeArticle(desk.db, {
      ...{ sectionId, publishedAt, topics: random() < 0.5 ? [ground.topicId] : [], body: bodyOf('Words.') },
      status: kind < 0.2 ? 'scheduled' : 'published',
      kind: random() < 0.1 ? 'live' : 'news',
      embargoUntil: kind > 0.2 && kind < 0.3 ? at(random() * 2) : null,
      unpublishAt: kind > 0.9 ? at(0.1 + random() * 3) : null,
      createdBy: 'reporter',
    }),
  )
}

async function takeDown({ stories }: Ground, random: Random) {
  const id = pickOf(stories.slice(-20), random)
  const reason = 'Checking'
  const kind = random()
  if (kind < 0.5) await withdrawStory({ id, reason }, desk.asking())
  else if (kind < 0.6) await killStory({ id, reason, notice: '' }, desk.asking('chief'))
  else if (kind < 0.8) await returnStory({ id }, desk.asking())
  else await desk.db.execute(`update articles set status = 'draft' where id = ${id}`)
}

const fronts = ['ar', 'ar.politics'] as const

async function versionOf({ sectionIds }: Ground, front: string): Promise<number> {
  const sectionId = front === 'ar' ? null : (sectionIds[0] ?? 0)
  return (await findFront(desk.db, { locale: 'ar', sectionId }))?.version ?? 0
}

async function edit(ground: Ground, random: Random) {
  const front = pickOf(fronts, random)
  const version = await versionOf(ground, front)
  const arrangement = anyArrangement(ground, random)
  // now and then of somebody who was overtaken
  const seen = random() < 0.1 ? Math.max(0, version - 1) : version
  valueOf(await saveFront({ front, version: seen, arrangement }, desk.asking('chief')))
}

async function putLive(ground: Ground, random: Random) {
  const front = pickOf(fronts, random)
  const version = await versionOf(ground, front)
  const answer = await putFrontLive({ front, version }, desk.asking('chief'))
  if (!answer?.ok && answer?.reason !== 'front-not-drafted') throw new Error('Not put live')
}

function anyArrangement({ stories, sectionIds, topicId }: Ground, random: Random): FrontArrangement {
  let made = 0
  const moment = () =>
    random() < 0.8 ? null : new Date(desk.now.getTime() + (random() - 0.3) * 4 * HOUR_MS).toISOString()
  const card = (): FrontCard => {
    const [from, until] = [moment(), moment()]
    const isSound = from === null || until === null || from < until
    return {
      ...{ id: `c${(made += 1)}`, articleId: pickOf(stories.slice(-30), random), headline: null },
      ...{ mediaId: random() < 0.1 ? 7 : null, from, until: isSound ? until : null },
      ...(random() < 0.1 ? { mediaId: null, isWithoutPicture: true as const } : {}),
    }
  }
  const some = (most: number) => Array.from({ length: Math.floor(random() * (most + 1)) }, card)
  const rules = [
    { by: 'section' as const, sectionId: pickOf(sectionIds, random) },
    { by: 'topic' as const, topicId },
    { by: 'most-read' as const },
    { by: 'hand' as const },
  ]
  const blocks = Array.from({ length: Math.floor(random() * 4) }, (_, n) => ({
    ...{ id: `b${n}`, title: 'Block', rule: pickOf(rules, random), count: 2 + Math.floor(random() * 5) },
    cards: some(3),
  }))
  const slots = Object.fromEntries(slotNames.map((slot) => [slot, some(4)]))
  return { ...emptyArrangement, ...slots, blocks: random() < 0.4 ? null : blocks }
}

/** What readers of one of the fronts have, and by a question of its own what they may. */
async function look({ site, sectionIds }: Ground, isSite: boolean) {
  const sectionId = sectionIds[0] ?? 0
  const front = isSite ? await getFront(site, desk.now) : await getSectionPage(site, sectionId, 1, desk.now)
  if (!front) throw new Error('There is no such page')
  const more = 'river' in front ? [...front.live, ...front.river, ...front.opinion] : front.stories
  const shown = [front.lead, ...front.secondary, ...more, ...front.blocks.flatMap(({ stories }) => stories)]
  const now = `'${desk.now.toISOString()}'`
  const { rows } = await desk.db.execute<{ id: number; section_id: number }>(`
    select id, section_id from articles where locale = 'ar' and status in ('published', 'scheduled')
      and published_at <= ${now} and coalesce(embargo_until, '-infinity') <= ${now}
      and coalesce(unpublish_at, 'infinity') > ${now}`)
  return {
    shown: shown.filter((one) => one !== undefined).map(({ id }) => id),
    rail: 'mostRead' in front ? front.mostRead.map(({ id }) => id) : [],
    visible: new Set(rows.map(({ id }) => id)),
    mayShow: rows.some((row) => isSite || row.section_id === sectionId),
    changesAt: front.changesAt,
  }
}

/** The same numbers every run. */
function seeded(seed: number): Random {
  let state = seed
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296
}
