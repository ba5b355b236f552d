import { expect, test, vi } from 'vitest'
import {
  addUnknownAddresses,
  listUnknownAddresses,
  tidyUnknownAddresses,
} from '@/db/queries/unknown-addresses'
import { unknownAddresses } from '@/db/schema'
import { closeDatabase } from '@/db/client'
import { testDesk } from '@/features/articles/decide/testing'
import { flushUnknown, noteUnknown } from './note-unknown'
import { UnknownBuffer } from './unknown-buffer'

const desk = testDesk()
const seen = async () =>
  Object.fromEntries((await listUnknownAddresses(desk.db, 100)).map(({ path, hits }) => [path, hits]))
const days = (count: number) => new Date(desk.now.getTime() + count * 86_400_000)

test('what readers ask for in vain is counted, whoever tries doors is not', async () => {
  for (const reader of ['1.1.1.1', '2.2.2.2', '3.3.3.3']) noteUnknown('/lost', reader, desk.now)
  noteUnknown('/wp-login.php', '1.1.1.1', desk.now)
  for (let n = 0; n < 200; n++) noteUnknown(`/scan/${n}`, '6.6.6.6', desk.now)
  await flushUnknown(desk.now)
  noteUnknown('/lost', '4.4.4.4', desk.now)
  await flushUnknown(desk.now)
  const { '/lost': lost, ...scanned } = await seen()
  expect(lost).toBe(4)
  expect(Object.keys(scanned)).toHaveLength(20)
})

test('memory holds so many and no more', () => {
  const buffer = new UnknownBuffer()
  for (let n = 0; n < 100_000; n++) buffer.add(`/scan/${n}`)
  buffer.add('/scan/1')
  expect([buffer.size, buffer.take().get('/scan/1'), buffer.size]).toEqual([500, 2, 0])
})

test('a full table takes in only what is asked for again', async () => {
  await desk.db.delete(unknownAddresses)
  await addUnknownAddresses(desk.db, new Map([['/held', 1]]), desk.now, 1)
  await addUnknownAddresses(
    desk.db,
    new Map([
      ['/once', 1],
      ['/twice', 2],
      ['/held', 1],
    ]),
    desk.now,
    1,
  )
  expect(await seen()).toEqual({ '/held': 2, '/twice': 2 })
})

test('what is not asked for any more is forgotten, the rare first', async () => {
  await desk.db.delete(unknownAddresses)
  await desk.db.insert(unknownAddresses).values([
    { path: '/rare', hits: 1, lastSeenAt: days(-8) },
    { path: '/new', hits: 1, lastSeenAt: days(-1) },
    { path: '/asked', hits: 50, lastSeenAt: days(-80) },
    { path: '/old', hits: 900, lastSeenAt: days(-91) },
  ])
  await tidyUnknownAddresses(desk.db, { forgottenBefore: days(-90), rareBefore: days(-7) }, 10)
  expect(await seen()).toEqual({ '/asked': 50, '/new': 1 })
  await tidyUnknownAddresses(desk.db, { forgottenBefore: days(-90), rareBefore: days(-7) }, 1)
  expect(await seen()).toEqual({ '/asked': 50 })
})

test('a database that is away costs nothing but time', async () => {
  await desk.db.delete(unknownAddresses)
  await closeDatabase()
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none')
  noteUnknown('/kept', '9.9.9.9', desk.now)
  await flushUnknown(desk.now)
  vi.stubEnv('DATABASE_URL', '')
  await flushUnknown(desk.now)
  vi.stubEnv('LOG_LEVEL', 'info')
  const { database } = await import('@/db/client')
  expect((await listUnknownAddresses(await database(), 9)).map(({ path }) => path)).toEqual(['/kept'])
})
