import { setTimeout as pause } from 'node:timers/promises'
import type { openPages } from '../open-pages'
import type { Row } from '../support'
import type { openDoor } from './door'
import { at } from './measure'

type Ask = Awaited<ReturnType<typeof openDoor>>['ask']
type Pages = Awaited<ReturnType<typeof openPages>>

/** Raises an alert in the Arabic edition for ten minutes; says which it is. */
export async function raiseAlert(ask: Ask, text: string): Promise<number> {
  const alert = { locale: 'ar', text, level: 'urgent', articleId: null, minutes: 10 }
  const { id } = await ask<{ id: number }>('alerts.raise', alert)
  return id
}

/**
 * Raises so many alerts, one after another, each ended once every page has it: how long they took to one page, to the last
 * page, and the desk's answer. Between two it waits for `restMs`.
 */
export async function raiseAlerts(ask: Ask, pages: Pages, count: number, restMs = 0): Promise<Row[]> {
  const [told, last, answered]: [number[], number[], number[]] = [[], [], []]
  for (let number = 1; number <= count; number += 1) {
    const text = `Raised for the bench at ${Date.now()}, number ${number} of ${count}`
    const heard = pages.untilAllHear(text)
    const begun = performance.now()
    const id = await raiseAlert(ask, text)
    answered.push(performance.now() - begun)
    const times = (await heard).map((moment) => moment - begun)
    for (const ms of times) told.push(ms)
    last.push(times.reduce((one, other) => Math.max(one, other), 0))
    await ask('alerts.end', { id })
    await pause(restMs)
  }
  return [row('one page has it', told), row('the last page has it', last), row('the desk’s answer', answered)]
}

function row(what: string, times: readonly number[]): Row {
  const most = at(times, 1)
  return { what, times: times.length, 'p50 ms': at(times, 0.5), 'p95 ms': at(times, 0.95), 'most ms': most }
}
