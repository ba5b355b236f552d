import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from './testing'
import { editions } from './schema'

let test_: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => void (test_ = await createTestDatabase()))
afterAll(() => test_.close())

test('migrates and takes a row', async () => {
  await test_.db.insert(editions).values({ locale: 'ar', name: 'العربية', direction: 'rtl' })
  expect(await test_.db.select({ locale: editions.locale }).from(editions)).toEqual([{ locale: 'ar' }])
  await test_.db.transaction(async (tx) => { await tx.insert(editions).values({ locale: 'en', name: 'English', direction: 'ltr' }) })
})
