import { expect, test } from 'vitest'
import { readTranslationsQuery } from './translations-query'

const editions = ['ar', 'en', 'fr']
const usual = { from: 'ar', to: 'en', state: 'missing' }

test.each([
  [{}, usual],
  [{ from: 'en' }, { from: 'en', to: 'ar', state: 'missing' }],
  [
    { from: 'en', to: 'fr', state: 'behind', before: '12' },
    { from: 'en', to: 'fr', state: 'behind', before: 12 },
  ],
  [{ from: 'ar', to: 'ar' }, usual],
  [{ from: "x' or 1=1", to: '../en', state: 'all', before: '-1' }, usual],
  [{ from: ['en', 'fr'], before: '99999999999' }, usual],
])('%j', (given, asked) => {
  expect(readTranslationsQuery(given, editions)).toEqual(asked)
})

test('one edition has no translations', () => {
  expect(readTranslationsQuery({}, ['ar'])).toBeUndefined()
})
