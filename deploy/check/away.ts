import { setTimeout as pause } from 'node:timers/promises'
import { ask, BROWSER } from './ask'
import { taken, type Gates } from './gate'
import { hold, type Held } from './hold'
import type { Proxy } from './proxies'

const AWAY_SECONDS = Number(process.env.CHECK_AWAY_SECONDS ?? 40)
const ASKERS = 30
const CROWD = 100
/** nginx asks for each page once a second as long as somebody reads it; Varnish when its half minute is over. */
const MOST_THROUGH = { varnish: ['≤ 10', 10], nginx: ['≤ 3 a second', 120] } as const

/** What readers get after every instance was stopped, for longer than any page is fresh. */
export async function checkAway(
  { name, origin }: Proxy,
  { pages, down }: { pages: readonly string[]; down: readonly string[] },
  takeAway: () => Promise<unknown>,
): Promise<Held[]> {
  await takeAway()
  await pause(AWAY_SECONDS * 1_000)
  const begun = performance.now()
  const answers = await Promise.all(
    Array.from({ length: ASKERS }, (_, at) => ask(origin + pages[at % pages.length], BROWSER)),
  )
  const each = ((performance.now() - begun) / ASKERS).toFixed(1)
  const shown = answers.filter(({ status, text }) => status === 200 && text.includes('</html>')).length
  const what = `pages shown ${AWAY_SECONDS} s after every instance was stopped`
  const held = [
    hold(name, what, `${ASKERS} of ${ASKERS}`, `${shown} of ${ASKERS} (${each} ms)`, shown === ASKERS),
  ]
  for (const path of down) {
    const { status } = await ask(origin + path, BROWSER)
    held.push(hold(name, 'a story that was withdrawn before, then', 'not shown', `${status}`, status !== 200))
  }
  return held
}

/** What readers who never stopped asking get, and what reaches the instances, when these come back. */
export async function checkBack(
  { name, origin }: Proxy,
  gates: Gates,
  pages: readonly string[],
  bringBack: () => Promise<unknown>,
): Promise<Held[]> {
  taken(gates)
  let [asked, isOver] = [0, false]
  const refusals: string[] = []
  const crowd = Array.from({ length: CROWD }, async (_, at) => {
    for (let turn = at; !isOver; turn++) {
      const answer = await ask(origin + pages[turn % pages.length], BROWSER).catch((error: unknown) => ({
        status: String(error),
      }))
      asked++
      if (answer.status !== 200) refusals.push(String(answer.status))
      await pause(20)
    }
  })
  await bringBack()
  await pause(5_000)
  isOver = true
  await Promise.all(crowd)
  const why = [...new Set(refusals)].slice(0, 3).join(', ')
  const through = taken(gates)
  const most = Math.max(...pages.map((page) => through.get(page) ?? 0))
  const [words, bound] = MOST_THROUGH[name]
  const what = `refused while ${CROWD} readers wait for the instances`
  return [
    hold(name, what, '0', `${refusals.length} of ${asked} ${why}`.trim(), refusals.length === 0),
    hold(
      name,
      'the page most asked for, through to the site as they come back',
      words,
      `${most}`,
      most <= bound,
    ),
  ]
}
