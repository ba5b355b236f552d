import { beforeEach, describe, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/audit'
import { insertAlert } from '@/db/queries/alerts'
import { breakingAlerts } from '@/db/schema'
import { bus } from '@/delivery/bus'
import { staleness } from '@/delivery/staleness'
import { testDesk } from '@/features/articles/decide/testing'
import { amendAlert } from './amend-alert'
import { endAlert, orderAlerts } from './change-alert'
import { getDeskAlerts } from './for-editors'
import { getTicker } from './for-readers'
import { amendInput, orderInput, raiseInput } from './input'
import { MOST_RUNNING } from './limits'
import { LiveAlerts } from './live-alerts'
import { raiseAlert } from './raise-alert'

const desk = testDesk()
beforeEach(() => desk.db.delete(breakingAlerts))

const line = {
  text: 'The bridge is open',
  level: 'urgent',
  articleId: null,
  locale: 'ar',
  minutes: 60,
} as const
const raise = (more: Partial<Parameters<typeof raiseAlert>[0]> = {}) =>
  raiseAlert({ ...line, ...more }, desk.asking())
async function raised(more: Partial<Parameters<typeof raiseAlert>[0]> = {}): Promise<number> {
  const answer = await raise(more)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.id
}
const shown = async (at = desk.now, locale = 'ar') =>
  (await getTicker(locale, at)).alerts.map(({ text }) => text)
const inMinutes = (minutes: number) => new Date(desk.now.getTime() + minutes * 60_000)
const amended = (id: number, more: Partial<Parameters<typeof amendAlert>[0]> = {}) =>
  amendAlert(
    { id, text: 'It is closed again', level: 'notice', articleId: null, expiresAt: inMinutes(30), ...more },
    desk.asking(),
  )

describe('an alert', () => {
  test('is shown at once, before the others, until it expires', async () => {
    await raised({ text: 'First' })
    await raised({ text: 'Second', minutes: 10 })
    expect(await shown()).toEqual(['Second', 'First'])
    expect(await shown(inMinutes(11))).toEqual(['First'])
    expect(await shown(inMinutes(61))).toEqual([])
    expect(await shown(desk.now, 'en')).toEqual([])
  })

  test('reaches a page that is open, and so do its new words and its end', async () => {
    const live = new LiveAlerts(10, () => desk.now.getTime())
    const heard: string[] = []
    const leave = live.open('ar', await live.current('ar'), {
      send: (message) => heard.push(String(message)) > 0,
      close: () => {},
    })
    const id = await raised()
    await expect.poll(() => heard.at(-1)).toContain('The bridge is open')
    await amended(id)
    await expect.poll(() => heard.at(-1)).toContain('It is closed again')
    desk.pass(1)
    await endAlert({ id }, desk.asking())
    await expect.poll(() => heard.at(-1)).toContain('"alerts":[]')
    leave()
  })

  test('reaches a page that is open though this instance does not know what it missed', async () => {
    const live = new LiveAlerts(10, () => desk.now.getTime())
    const heard: string[] = []
    const reader = { send: (message: Buffer) => heard.push(String(message)) > 0, close: () => {} }
    const leave = live.open('ar', await live.current('ar'), reader)
    const expiresAt = inMinutes(5)
    await insertAlert(desk.db, { ...line, text: 'Raised elsewhere', startsAt: desk.now, expiresAt })
    staleness.invalidateAll()
    bus.events.emit('forgotten')
    await expect.poll(() => heard.at(-1)).toContain('Raised elsewhere')
    leave()
  })

  test('that was ended runs again when its end is put off; ending twice is ending once', async () => {
    const id = await raised()
    expect(await endAlert({ id }, desk.asking())).toEqual({ ok: true, value: null })
    expect(await endAlert({ id }, desk.asking())).toEqual({ ok: true, value: null })
    desk.pass(5)
    expect((await getDeskAlerts('ar', desk.now)).over).toMatchObject([{ id, text: 'The bridge is open' }])
    await amended(id, { text: 'Still open' })
    expect(await shown()).toEqual(['Still open'])
    expect(
      (await listAudit(desk.db, { subject: 'alert', subjectId: String(id) }, 9)).map(({ action }) => action),
    ).toEqual(['alerts.amend', 'alerts.end', 'alerts.end', 'alerts.raise'])
  })

  test('leads to its story only while readers may see it', async () => {
    const hidden = await desk.story({ status: 'draft' })
    const english = await desk.story({ status: 'published', locale: 'en' })
    for (const articleId of [hidden, english, 999_999])
      expect(await raise({ articleId })).toEqual({ ok: false, reason: 'story-not-out' })
    const id = await raised({ articleId: await desk.story({ status: 'published' }) })
    expect((await getTicker('ar', desk.now)).alerts[0]?.href).toMatch(/^\//)
    expect(await amended(id, { articleId: hidden })).toEqual({ ok: false, reason: 'story-not-out' })
  })

  test('more than readers wait for are refused, also when all come at once', async () => {
    const answers = await Promise.all(Array.from({ length: MOST_RUNNING + 3 }, () => raise()))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(MOST_RUNNING)
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'too-many-alerts')).toHaveLength(3)
    const { running } = await getDeskAlerts('ar', desk.now)
    await endAlert({ id: running[0]?.id ?? 0 }, desk.asking())
    desk.pass(1)
    expect((await raise()).ok).toBe(true)
    expect(await amended(running[0]?.id ?? 0)).toEqual({ ok: false, reason: 'too-many-alerts' })
  })

  test('is refused for an edition that is not there, and unknown ones are not there', async () => {
    expect(await raise({ locale: 'xx' })).toEqual({ ok: false, reason: 'unknown-reference' })
    expect(await amended(999_999)).toBeUndefined()
    expect(await endAlert({ id: 999_999 }, desk.asking())).toBeUndefined()
  })

  test('has its end ahead, and not too far', async () => {
    const id = await raised()
    expect(await amended(id, { expiresAt: desk.now })).toEqual({ ok: false, reason: 'time-past' })
    expect(await amended(id, { expiresAt: inMinutes(8 * 24 * 60) })).toEqual({ ok: false, reason: 'too-far' })
  })
})

test('alerts are put in another order, unless others run by now', async () => {
  const ids = [await raised({ text: 'c' }), await raised({ text: 'b' }), await raised({ text: 'a' })]
  expect(await shown()).toEqual(['a', 'b', 'c'])
  expect(await orderAlerts({ locale: 'ar', ids }, desk.asking())).toEqual({ ok: true, value: null })
  expect(await shown()).toEqual(['c', 'b', 'a'])
  for (const wrong of [ids.slice(1), [...ids, 999_999], [ids[0] ?? 0, ids[0] ?? 0, ids[1] ?? 0]])
    expect(await orderAlerts({ locale: 'ar', ids: wrong }, desk.asking())).toEqual({
      ok: false,
      reason: 'list-changed',
    })
  expect(await orderAlerts({ locale: 'xx', ids }, desk.asking())).toBeUndefined()
})

test.each([
  [raiseInput, { ...line, text: '  ' }],
  [raiseInput, { ...line, text: 'x'.repeat(201) }],
  [raiseInput, { ...line, level: 'loud' }],
  [raiseInput, { ...line, minutes: 0 }],
  [raiseInput, { ...line, minutes: 1e9 }],
  [amendInput, { ...line, id: 1, expiresAt: 'tomorrow' }],
  [orderInput, { locale: 'ar', ids: [] }],
])('what cannot be an alert is not well formed (%#)', (shape, given) =>
  expect(shape.safeParse(given).success).toBe(false),
)
