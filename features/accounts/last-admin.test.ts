import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { countOtherAdmins } from '@/db/queries/users'
import { auditLog, users } from '@/db/schema'
import { onPostgres } from '@/db/testing'
import type { Actor } from './actor'
import { disableUser, enableUser, setRole } from './change-user'
import { makeUser } from './testing'

// Two administrators act at once on PostgreSQL only: the embedded database has one connection
onPostgres()
beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'silent')
  await database()
})

let one: Actor
let two: Actor
beforeEach(async () => {
  const db = await database()
  await db.delete(users)
  ;[one, two] = [await makeUser(db, { role: 'admin' }), await makeUser(db, { role: 'admin' })]
})
const by = (actor: Actor) => ({ actor, now: new Date() })
const admins = async () => countOtherAdmins(await database(), 'nobody')
const audited = async () => (await (await database()).select().from(auditLog)).length

test('the last administrator can be neither removed nor made less, not even by themselves', async () => {
  expect(await disableUser({ id: two.id }, by(one))).toMatchObject({ ok: true })
  const before = await audited()
  for (const refused of [
    disableUser({ id: one.id }, by(one)),
    setRole({ id: one.id, role: 'chief' }, by(one)),
  ])
    expect(await refused).toEqual({ ok: false, reason: 'last-admin' })
  expect(await audited()).toBe(before)
  await enableUser({ id: two.id }, by(one))
  expect(await setRole({ id: one.id, role: 'chief' }, by(one))).toMatchObject({ ok: true })
  expect(await admins()).toBe(1)
})

test('two who remove each other in the same moment: one of them stays', async () => {
  for (let time = 0; time < 10; time += 1) {
    const both = [disableUser({ id: one.id }, by(two)), setRole({ id: two.id, role: 'reporter' }, by(one))]
    const answers = await Promise.all(both)
    expect(answers.map((answer) => answer?.ok).sort()).toEqual([false, true])
    expect(await admins()).toBe(1)
    await enableUser({ id: one.id }, by(one))
    for (const { id } of [one, two]) await setRole({ id, role: 'admin' }, by(one))
  }
})

test('nobody is there: nothing is changed and nothing is said', async () => {
  expect(await disableUser({ id: 'nobody' }, by(one))).toBeUndefined()
  expect(await setRole({ id: 'nobody', role: 'admin' }, by(one))).toBeUndefined()
})
