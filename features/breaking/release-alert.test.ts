import { beforeEach, describe, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/audit'
import { upsertSetting } from '@/db/queries/site'
import { breakingAlerts, settings, waitingAlerts } from '@/db/schema'
import { testDesk } from '@/features/articles/decide/testing'
import { amendAlert } from './amend-alert'
import { endAlert } from './change-alert'
import { getDeskAlerts } from './for-editors'
import { getTicker } from './for-readers'
import { MOST_WAITING } from './limits'
import { raiseAlert } from './raise-alert'
import { releaseAlert, turnDownAlert } from './release-alert'

const desk = testDesk()
beforeEach(async () => {
  await desk.db.delete(breakingAlerts)
  await desk.db.delete(waitingAlerts)
  await desk.db.delete(settings)
  await upsertSetting(desk.db, 'site', { alertsNeedRelease: true }, desk.now)
})

const line = {
  text: 'The bridge is open',
  level: 'urgent',
  articleId: null,
  locale: 'ar',
  minutes: 60,
} as const
const raise = (more: Partial<Parameters<typeof raiseAlert>[0]> = {}) =>
  raiseAlert({ ...line, ...more }, desk.asking('editor'))
async function waiting(): Promise<number> {
  const answer = await raise()
  if (!answer.ok) throw new Error(answer.reason)
  expect(answer.value).toMatchObject({ isWaiting: true, readers: 0 })
  return answer.value.id
}
const shown = async () => (await getTicker('ar', desk.now)).alerts.map(({ text }) => text)

describe('where a second pair of eyes is wanted, an alert', () => {
  test('waits, unseen by readers, until somebody else releases it', async () => {
    const id = await waiting()
    expect(await shown()).toEqual([])
    expect((await getDeskAlerts('ar', desk.now)).waiting).toMatchObject([{ id, raisedBy: 'editor' }])
    expect(await releaseAlert({ id }, desk.asking('editor'))).toEqual({ ok: false, reason: 'own-alert' })
    expect(await shown()).toEqual([])
    desk.pass(600)
    expect(await releaseAlert({ id }, desk.asking('chief'))).toMatchObject({ ok: true })
    expect(await shown()).toEqual(['The bridge is open'])
    const { running, waiting: left } = await getDeskAlerts('ar', desk.now)
    expect(left).toEqual([])
    expect(running[0]?.expiresAt, 'its time begins with its release').toEqual(
      new Date(desk.now.getTime() + 3_600_000),
    )
    expect(await releaseAlert({ id }, desk.asking('admin')), 'only once').toBeUndefined()
    const said = await listAudit(desk.db, { subject: 'alert' }, 2)
    expect(said.map(({ action, actor }) => [action, actor])).toEqual([
      ['alerts.release', 'chief'],
      ['alerts.ask', 'editor'],
    ])
  })

  test('is turned down, also by who raised it', async () => {
    for (const role of ['chief', 'editor'] as const) {
      const id = await waiting()
      expect(await turnDownAlert({ id }, desk.asking(role))).toEqual({ ok: true, value: null })
      expect(await turnDownAlert({ id }, desk.asking(role))).toBeUndefined()
    }
    expect(await getDeskAlerts('ar', desk.now)).toMatchObject({ running: [], waiting: [] })
  })

  test('is released by one of two who press at once', async () => {
    const id = await waiting()
    const answers = await Promise.all([
      releaseAlert({ id }, desk.asking('chief')),
      releaseAlert({ id }, desk.asking('admin')),
    ])
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(1)
    expect(await shown()).toHaveLength(1)
  })

  test('is refused where too many wait', async () => {
    for (let n = 0; n < MOST_WAITING; n++) await waiting()
    expect(await raise()).toEqual({ ok: false, reason: 'too-many-waiting' })
  })
})

describe('where a second pair of eyes is wanted, other words for an alert that runs', () => {
  const minutesAhead = (minutes: number) => new Date(desk.now.getTime() + minutes * 60_000)
  async function running() {
    const answer = await releaseAlert({ id: await waiting() }, desk.asking('chief'))
    if (!answer?.ok) throw new Error('Not released')
    return answer.value.id
  }
  const amend = (id: number, more: Partial<Parameters<typeof amendAlert>[0]> = {}) =>
    amendAlert(
      {
        ...{ id, text: 'It is closed', level: 'notice', articleId: null },
        expiresAt: minutesAhead(60),
        ...more,
      },
      desk.asking('editor'),
    )
  const waits = async () => (await getDeskAlerts('ar', desk.now)).waiting

  test('wait, by whoever they are, until somebody else releases them; the alert keeps its time', async () => {
    const id = await running()
    desk.pass(600)
    expect(await amend(id)).toEqual({ ok: true, value: { isWaiting: true } })
    expect(await shown()).toEqual(['The bridge is open'])
    const [words] = await waits()
    expect(words).toMatchObject({ amends: id, amendedText: 'The bridge is open', raisedBy: 'editor' })
    const asked = { id: words?.id ?? 0 }
    expect(await releaseAlert(asked, desk.asking('editor'))).toEqual({ ok: false, reason: 'own-alert' })
    expect(await releaseAlert(asked, desk.asking('chief'))).toMatchObject({ ok: true, value: { id } })
    expect((await getDeskAlerts('ar', desk.now)).running).toMatchObject([
      { id, text: 'It is closed', level: 'notice', expiresAt: minutesAhead(50) },
    ])
    expect(await waits()).toEqual([])
  })

  test('change nothing when they are turned down, or come when the alert is over', async () => {
    const id = await running()
    await amend(id)
    await turnDownAlert({ id: (await waits())[0]?.id ?? 0 }, desk.asking('chief'))
    expect(await shown()).toEqual(['The bridge is open'])
    await amend(id)
    await endAlert({ id }, desk.asking('editor'))
    desk.pass(1)
    const over = { ok: false, reason: 'alert-over' }
    expect(await releaseAlert({ id: (await waits())[0]?.id ?? 0 }, desk.asking('chief'))).toEqual(over)
    expect(await amend(id, { text: 'Third' })).toEqual(over)
    expect(await shown()).toEqual([])
  })

  test('are not its own: one that was ended runs again without being seen anew', async () => {
    const id = await running()
    await endAlert({ id }, desk.asking('editor'))
    desk.pass(1)
    const same = { text: line.text, level: line.level }
    expect(await amend(id, same)).toEqual({ ok: true, value: { isWaiting: false } })
    expect(await shown()).toEqual(['The bridge is open'])
  })

  test('are refused where too many wait', async () => {
    const id = await running()
    for (let n = 0; n < MOST_WAITING; n++) await waiting()
    expect(await amend(id)).toEqual({ ok: false, reason: 'too-many-waiting' })
  })
})

test('where none is wanted, an alert goes out at once', async () => {
  await upsertSetting(desk.db, 'site', {}, desk.now)
  expect(await raise()).toMatchObject({ ok: true, value: { isWaiting: false } })
  expect(await shown()).toEqual(['The bridge is open'])
})
