import { setTimeout as pause } from 'node:timers/promises'
import { openDoor } from '@/bench/desk/door'
import { raiseAlert } from '@/bench/desk/raise-alerts'
import type { Workbench } from '@/bench/support'
import type { Database } from '@/db/client'
import { follow } from './follow'
import { taken, type Gates } from './gate'
import { hold, type Held } from './hold'
import { preparePushpin, type Pushpin } from './pushpin'

const PAGES = 20

type Pages = ReturnType<typeof follow>[]
type Desk = Awaited<ReturnType<typeof openDoor>>
type Site = { origin: string; stop: () => Promise<unknown> }
type StartSites = (variables: Record<string, string>) => Promise<Site[]>
type Say = (what: string, asked: string, got: string, is: boolean) => void
type Scene = {
  gates: Gates
  pages: Pages
  pushpin: Pushpin
  say: Say
  desk: () => Promise<Desk>
  restartSites: () => Promise<void>
}

/** Open pages held by Pushpin before two instances, while these and itself come and go. */
export async function checkHeld(
  bench: Workbench,
  db: () => Promise<Database>,
  gates: Gates,
  startSites: StartSites,
): Promise<Held[]> {
  const pushpin = await preparePushpin(bench.folder)
  pushpin.leadTo(gates.map(({ port }) => port))
  await pushpin.start()
  let sites = await startSites({ GRIP_URL: pushpin.gripUrl })
  const stopSites = () => Promise.all(sites.map((site) => site.stop()))
  taken(gates)
  const pages = Array.from({ length: PAGES }, () => follow(`${pushpin.origin}/api/live?edition=ar`))
  const held: Held[] = []
  const scene: Scene = {
    ...{ gates, pages, pushpin },
    say: (what, asked, got, is) => held.push(hold('pushpin', what, asked, got, is)),
    desk: async () => openDoor(await db(), sites[0]?.origin ?? ''),
    restartSites: async () => {
      await stopSites()
      sites = await startSites({ GRIP_URL: pushpin.gripUrl })
    },
  }
  try {
    for (const play of [whileAllStand, whileInstancesGo, whilePushpinGoes]) await play(scene)
  } finally {
    for (const page of pages) page.close()
    await stopSites()
    await pushpin.stop()
  }
  return held
}

async function whileAllStand({ gates, pages, say, desk }: Scene) {
  await all(pages, () => true)
  await pause(2_000)
  const asked = [...taken(gates)].filter(([url]) => url.startsWith('/api/live'))
  const count = asked.reduce((sum, [, times]) => sum + times, 0)
  say(`requests for ${PAGES} open pages`, `≤ ${2 * PAGES}`, `${count}`, count <= 2 * PAGES)
  await sayRaised('an alert on every held page', pages, await desk(), say)
  await sayTakenBack(pages, await desk(), say)
}

async function whileInstancesGo({ pages, say, desk, restartSites }: Scene) {
  await restartSites()
  await sayRaised('an alert after both instances were restarted', pages, await desk(), say)
  const lost = pages.reduce((sum, { page }) => sum + page.opened - 1, 0)
  say('streams lost by that', '0', `${lost}`, lost === 0)
}

async function whilePushpinGoes({ pages, pushpin, say, desk }: Scene) {
  await pushpin.stop()
  const text = 'Raised while Pushpin is away'
  await raiseAlert((await desk()).ask, text)
  const heard = all(pages, (alerts) => alerts.includes(text))
  await pushpin.start()
  const ms = await heard
  say('what was raised while Pushpin was away', '≤ 10,000 ms', words(ms), ms !== undefined)
  await sayRaised('an alert after that', pages, await desk(), say)
}

/** From the desk's answer: the first that a site gives takes its time. */
async function sayRaised(what: string, pages: Pages, desk: Desk, say: Say) {
  const text = `Raised for ${what} ${Date.now()}`
  const id = await raiseAlert(desk.ask, text)
  const ms = await all(pages, (alerts) => alerts.includes(text))
  await desk.ask('alerts.end', { id })
  say(what, '≤ 1,000 ms', words(ms), ms !== undefined && ms <= 1_000)
}

/** The state before comes back within a second, as it does where an editor takes an alert back at once. */
async function sayTakenBack(pages: Pages, desk: Desk, say: Say) {
  const text = 'Raised by mistake'
  const id = await raiseAlert(desk.ask, text)
  await all(pages, (alerts) => alerts.includes(text))
  await desk.ask('alerts.end', { id })
  const ms = await all(pages, (alerts) => !alerts.includes(text))
  say('an alert that is taken back is gone', '≤ 1,000 ms', words(ms), ms !== undefined && ms <= 1_000)
}

/** How long until every page shows it. */
async function all(pages: Pages, isThere: (alerts: readonly string[]) => boolean) {
  const times = await Promise.all(pages.map((page) => page.until(isThere)))
  return times.some((ms) => ms === undefined) ? undefined : Math.max(...times.map((ms) => ms ?? 0))
}

const words = (ms: number | undefined) => (ms === undefined ? 'never' : `${ms} ms`)
