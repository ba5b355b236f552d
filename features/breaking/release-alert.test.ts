import { beforeEach, describe, expect, test } from 'vitest'
import { listAudit } from '@/db/queries/audit'
import { upsertSetting } from '@/db/queries/site'
import { breakingAlerts, settings, waitingAlerts } from '@/db/schema'
import { testDesk } from '@/features/articles/decide/testing'
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

test('where none is wanted, an alert goes out at once', async () => {
  await upsertSetting(desk.db, 'site', {}, desk.now)
  expect(await raise()).toMatchObject({ ok: true, value: { isWaiting: false } })
  expect(await shown()).toEqual(['The bridge is open'])
})
