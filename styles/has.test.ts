import { sheets } from '@/generated/reader-assets'
import { expect, test } from 'vitest'

test.each(Object.entries(sheets))('no element that comes makes the root be styled again: %s', (_, css) => {
  expect(css.match(/(?::root|html|body):has\([^{]*/g)).toBeNull()
})
