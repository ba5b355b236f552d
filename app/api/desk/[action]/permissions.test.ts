import { describe, expect, test } from 'vitest'
import { may, roles, type Role } from '@/features/accounts/permissions'
import { deskActions, type DeskActions } from '@/features/desk/actions'
import { asked } from '@/features/desk/door/asked/testing'
import { Ground } from '@/features/desk/door/ground/testing'
import { testDoor } from '@/features/desk/door/testing'
import { POST } from './route'

const { desk, ask, stored, knock } = testDoor(POST, { isEmbedded: true })
const isAction = (name: string): name is keyof DeskActions => Object.hasOwn(deskActions, name)
const actions = Object.keys(deskActions).filter(isAction)

/** What an action is asked with, and whether it is about something of one's own. */
async function prepare(name: keyof DeskActions, role: Role = 'reporter') {
  const at = new Ground(desk, role)
  const one = asked[name]
  if (!one) throw new Error(`${name} has no line in features/desk/door/asked/testing.ts: write one`)
  return { input: await one(at), isOwned: at.isOwned }
}

test('every action of the desk has an asking to be tested with, and no other', () => {
  expect(Object.keys(asked).sort(), 'features/desk/door/asked/testing.ts').toEqual([...actions].sort())
})

describe.each(actions)('%s', (name) => {
  const { needs } = deskActions[name]

  test.each(roles)('as %s', async (role) => {
    const { input } = await prepare(name, role)
    if (may(role, needs))
      return expect(await ask(role, name, input)).toMatchObject({ status: 200, body: { ok: true } })
    const before = await stored()
    expect(await ask(role, name, input)).toEqual({ status: 403, body: { ok: false, reason: 'not-allowed' } })
    expect(await stored()).toEqual(before)
  })

  test('as nobody it cannot be told from an action that does not exist', async () => {
    const { input } = await prepare(name)
    const before = await stored()
    const body = JSON.stringify(input)
    const [real, none] = [await knock(name, { body }), await knock('no.such', { body })]
    expect([real.status, await real.text()]).toEqual([401, '{"ok":false,"reason":"signed-out"}'])
    expect([none.status, await none.text()]).toEqual([401, '{"ok":false,"reason":"signed-out"}'])
    expect([...real.headers]).toEqual([...none.headers])
    expect(await stored()).toEqual(before)
  })

  test('to another reporter what is not theirs is not there', async () => {
    const { input, isOwned } = await prepare(name)
    if (!isOwned || !may('reporter', needs)) return
    const before = await stored()
    expect(await ask('stranger', name, input)).toEqual({
      status: 404,
      body: { ok: false, reason: 'not-there' },
    })
    expect(await stored()).toEqual(before)
  })
})
