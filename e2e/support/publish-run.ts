import { setTimeout as pause } from 'node:timers/promises'
import { openDoor } from '@/bench/desk/door'
import { bodyOf, makeArticle } from '@/db/factories'
import type { Fleet, Instance } from './fleet'

const LOST_AFTER_MS = 15_000
const LOOK_EVERY_MS = 15

export type Run = {
  /** From the desk's answer until an instance shows it, for every story and every instance that was up. */
  freshMs: number[]
  /** What an instance did not show within fifteen seconds, or has no page of at the end. */
  lost: string[]
  /** What readers asked meanwhile, and how often they were not given a page. */
  asked: number
  failed: number
}

type Order = {
  publishes: number
  /** Requests a second that readers ask of each instance meanwhile. */
  load: number
  /** What happens before a story is published, by its number. It is not waited for until the end. */
  mishaps: Readonly<Record<number, () => Promise<void>>>
}

/**
 * Publishes stories through the desk of one instance after another while readers ask all of them, and looks at every
 * front until it shows the story. What is down is not looked at until it is up again; then it must show what all others do.
 */
export async function publishUnderLoad(fleet: Fleet, { publishes, load, mishaps }: Order): Promise<Run> {
  const run: Run = { freshMs: [], lost: [], asked: 0, failed: 0 }
  const isOver = new AbortController()
  const readers = fleet.instances.map((instance) => readAlong(instance, load, run, isOver.signal))
  const happening: Promise<void>[] = []
  const ids: number[] = []
  for (let number = 1; number <= publishes; number += 1) {
    const mishap = mishaps[number]
    if (mishap) happening.push(mishap())
    const headline = `Story ${number} of ${publishes} in this run`
    const up = fleet.instances.filter((instance) => instance.isUp())
    const desk = up[number % up.length]
    if (!desk) throw new Error('No instance is up')
    const id = await draft(fleet, headline, number)
    ids.push(id)
    await (await doorOf(fleet, desk)).ask('articles.publish', { id, version: 1 })
    await Promise.all(up.map((instance) => look(instance, headline, run)))
  }
  await Promise.all(happening)
  isOver.abort()
  await Promise.all(readers)
  for (const instance of fleet.instances) await findAll(instance, ids, run)
  return run
}

const doors = new WeakMap<Instance, Awaited<ReturnType<typeof openDoor>>>()

/** The desk of one instance, opened once. */
export async function doorOf({ db }: Fleet, instance: Instance) {
  const door = doors.get(instance) ?? (await openDoor(db, instance.address))
  doors.set(instance, door)
  return door
}

export const draft = ({ db, sectionId, personId }: Fleet, headline: string, number: number) =>
  makeArticle(db, {
    ...{
      sectionId,
      headline,
      slug: `story-${number}`,
      status: 'draft',
      body: bodyOf('What happened. '.repeat(40)),
    },
    ...{ publishedAt: null, firstPublishedAt: null, standfirst: 'What it says.', datelineSource: 'Marsad' },
    bylines: [personId],
  })

async function look(instance: Instance, headline: string, run: Run) {
  const begun = performance.now()
  while (performance.now() - begun < LOST_AFTER_MS) {
    const page = await read(`${instance.address}/`)
    if (page?.includes(headline)) return void run.freshMs.push(performance.now() - begun)
    if (!instance.isUp()) return
    await pause(LOOK_EVERY_MS)
  }
  run.lost.push(`${instance.name}: ${headline}`)
}

async function findAll(instance: Instance, ids: readonly number[], run: Run) {
  for (const id of ids)
    if ((await read(`${instance.address}/n/${id}`)) === undefined) run.lost.push(`${instance.name}: ${id}`)
}

/** Readers of one instance: so many requests a second, whether the last was answered or not. */
async function readAlong(instance: Instance, load: number, run: Run, over: AbortSignal) {
  const paths = ['/', '/latest', '/feed.xml']
  const waiting = new Set<Promise<void>>()
  for (let number = 0; !over.aborted; number += 1) {
    await pause(1_000 / load)
    if (!instance.isUp() || waiting.size > 50) continue
    const asked: Promise<void> = read(`${instance.address}${paths[number % paths.length]}`)
      .then((page) => {
        run.asked += 1
        if (page === undefined && instance.isUp()) run.failed += 1
      })
      .finally(() => waiting.delete(asked))
    waiting.add(asked)
  }
  await Promise.all(waiting)
}

const read = (address: string): Promise<string | undefined> =>
  fetch(address, { signal: AbortSignal.timeout(LOST_AFTER_MS) })
    .then((response) => (response.ok ? response.text() : undefined))
    .catch(() => undefined)

export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}
