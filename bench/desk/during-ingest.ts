import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import type { Database } from '@/db/client'
import { cpuMs, type Workbench } from '../support'
import { openDoor } from './door'
import { at, timed } from './measure'

const PICTURES = Number(process.env.BENCH_LARGE_PICTURES ?? 6)
const LIST = '/admin/articles'
const QUIET_ASKS = 60
/** Somebody at the desk looks at a list again and again, not as fast as a machine can. */
const BETWEEN_MS = 50

/** How long the list of stories takes a browser, left alone and while pictures of 24 megapixels are taken in. */
export async function deskDuringIngest(db: Database, bench: Workbench) {
  const site = await bench.startSite()
  const { ask, screen, send } = await openDoor(db, site.origin)
  const look = async () => {
    const took = await timed(() => screen(LIST))
    await pause(BETWEEN_MS)
    return took
  }
  for (let warm = 0; warm < 10; warm += 1) await look()
  const quiet: number[] = []
  while (quiet.length < QUIET_ASKS) quiet.push(await look())
  const [busy, taken]: [number[], number[]] = [[], []]
  const before = cpuMs(site.pid)
  for (let number = 0; number < PICTURES; number += 1) {
    const uploadId = await send(await largePicture(number), `large-${number}.jpg`)
    let isTaken = false
    const taking = timed(() => ask('media.upload', { uploadId, locale: 'ar' })).finally(
      () => (isTaken = true),
    )
    while (!isTaken) busy.push(await look())
    taken.push(await taking)
  }
  const cpu = (cpuMs(site.pid) - before) / PICTURES
  return [
    row('the list, nothing else going on', quiet),
    row('the list, while a picture is taken in', busy),
    { ...row('a picture of 24 megapixels, until it is there', taken), 'CPU ms': Math.round(cpu) },
  ]
}

const row = (what: string, times: readonly number[]) => ({
  ...{ what, times: times.length, 'p50 ms': at(times, 0.5), 'p95 ms': at(times, 0.95) },
})

/** Soft noise in full colour, about 6 MB as a camera leaves it; no two are alike. */
async function largePicture(seed: number) {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 + seed }
  const background = '#808080'
  const grain = sharp({ create: { width: 1500, height: 1000, channels: 3, background, noise } })
  return Buffer.from(await grain.resize(6000, 4000).jpeg({ quality: 88 }).toBuffer())
}
