import { describe, expect, test } from 'vitest'
import { deskActions, type DeskActions } from '@/features/desk/actions'
import { asked } from '@/features/desk/door/asked/testing'
import { Ground } from '@/features/desk/door/ground/testing'
import {
  hostileMoments,
  hostileTexts,
  isMoment,
  placesIn,
  put,
  tablesWithInvisibles,
  tooLong,
  wrongTypes,
} from '@/features/desk/door/hostile/testing'
import { testDoor } from '@/features/desk/door/testing'
import { POST } from './route'

const { desk, ask, stored } = testDoor(POST)
const isAction = (name: string): name is keyof DeskActions => Object.hasOwn(deskActions, name)
const actions = Object.keys(deskActions).filter(isAction)
const prepare = (name: keyof DeskActions) => asked[name](new Ground(desk, 'admin'))
const isSound = (name: keyof DeskActions, input: unknown) => deskActions[name].input.safeParse(input).success

/** Asks what the door must not let in: each time 422 with a reason, and in the end nothing is stored. */
async function refused(name: keyof DeskActions, inputs: unknown[]) {
  const before = await stored()
  for (const input of inputs) {
    const { status, body } = await ask('admin', name, input)
    expect({ status, body }, JSON.stringify(input)?.slice(0, 300)).toMatchObject({
      status: 422,
      body: { ok: false, reason: 'invalid-input', fields: expect.any(Object) },
    })
  }
  expect(await stored()).toEqual(before)
}

/** Asks what is well formed: it is done, refused for a reason or not there, and what is not done leaves nothing. */
async function answered(name: keyof DeskActions, inputs: unknown[]) {
  let before: Awaited<ReturnType<typeof stored>> | undefined
  for (const input of inputs) {
    before ??= await stored()
    const { status, body } = await ask('admin', name, input)
    expect([200, 404, 409], `${JSON.stringify(input).slice(0, 300)} ${JSON.stringify(body)}`).toContain(
      status,
    )
    if (status === 200) before = undefined
    else expect(await stored()).toEqual(before)
  }
}

describe.each(actions)('%s', (name) => {
  test('over-long text is refused in every place', async () => {
    const input = await prepare(name)
    const texts = placesIn(input).filter(({ value }) => typeof value === 'string')
    await refused(
      name,
      texts.map(({ path }) => put(input, path, tooLong)),
    )
  })

  test('what is of another kind is refused, or is a sound answer of another sort', async () => {
    const input = await prepare(name)
    const odd = placesIn(input).flatMap(({ path }) => wrongTypes.map((value) => put(input, path, value)))
    const forged = JSON.parse('{"__proto__":{"role":"admin"},"constructor":{"prototype":{"role":"admin"}}}')
    const all = [...odd, forged, [input], 'x', 7, null]
    await refused(
      name,
      all.filter((one) => !isSound(name, one)),
    )
    await answered(
      name,
      all.filter((one) => isSound(name, one)),
    )
    expect(Object.hasOwn(Object.prototype, 'role')).toBe(false)
  })

  test('what would run or deceive is refused, or kept as its letters', async () => {
    const input = await prepare(name)
    const texts = placesIn(input).filter(({ value }) => typeof value === 'string')
    const all = texts.flatMap(({ path, value }) =>
      (isMoment(value) ? hostileMoments : hostileTexts).map((text) => put(input, path, text)),
    )
    await refused(
      name,
      all.filter((one) => !isSound(name, one)),
    )
    await answered(
      name,
      all.filter((one) => isSound(name, one)),
    )
    expect(await tablesWithInvisibles(Object.keys(await stored()))).toEqual([])
  })
})
