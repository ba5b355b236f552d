import { afterEach, expect, test } from 'vitest'
import { ending } from '@/delivery/ending'
import { testDesk } from '@/features/articles/decide/testing'
import { checkHealth } from './check-health'

testDesk()
afterEach(() => (ending.hasBegun = false))

test('an instance that was told to end asks for no more readers', async () => {
  expect(await checkHealth()).toBe(true)
  ending.hasBegun = true
  expect(await checkHealth()).toBe(false)
})
