import { describe, expect, test } from 'vitest'
import { presentInput } from './input'
import { tellPresence } from './presence'
import { valueOf, writingDesk } from './testing'

const { desk } = writingDesk()
type Who = Parameters<typeof desk.asking>[0]

describe('presence', () => {
  const tell = async (id: number, windowId: string, who: Who, more: object = {}) =>
    valueOf(await tellPresence(presentInput.parse({ id, windowId, ...more }), desk.asking(who)))

  test('shows who has a story open and where, for as long as they do', async () => {
    const id = await desk.story()
    await tell(id, 'window-1', 'reporter', { place: 'p1' })
    await tell(id, 'window-2', 'reporter')
    const { present, version } = await tell(id, 'window-3', 'editor', { place: 'field:headline' })
    expect(version).toBe(1)
    expect(present).toEqual([
      { userId: 'editor', name: 'The editor', windowId: 'window-3', place: 'field:headline', isMe: true },
      { userId: 'reporter', name: 'The reporter', windowId: 'window-1', place: 'p1', isMe: false },
      { userId: 'reporter', name: 'The reporter', windowId: 'window-2', place: null, isMe: false },
    ])
    await tell(id, 'window-2', 'reporter', { isLeaving: true })
    desk.pass(46)
    expect((await tell(id, 'window-1', 'reporter')).present.map((one) => one.windowId)).toEqual(['window-1'])
  })

  test('nobody speaks for the window of another', async () => {
    const id = await desk.story()
    await tell(id, 'window-1', 'reporter', { place: 'p1' })
    await tell(id, 'window-1', 'editor', { isLeaving: true })
    expect((await tell(id, 'window-1', 'editor', { place: 'p9' })).present).toMatchObject([
      { userId: 'reporter', place: 'p1' },
    ])
    for (const bad of ['', 'x', "x' or 1=1 --"])
      expect(presentInput.safeParse({ id, windowId: bad }).success).toBe(false)
  })
})
