import { expect, test } from 'vitest'
import { translatorFor } from './translator'
import { zonePhrase } from './zones'

test.each([
  [0, 'لا نتائج'],
  [1, 'نتيجة واحدة'],
  [2, 'نتيجتان'],
  [3, '3 نتائج'],
  [11, '11 نتيجة'],
  [103, '103 نتائج'],
  [1_234, '1,234 نتيجة'],
])('%i results in Arabic, in ASCII digits', async (count, expected) => {
  const t = await translatorFor('ar')
  expect(t('Search.results', { count })).toBe(expected)
})

test('digits of the site’s choice', async () => {
  const t = await translatorFor('ar', 'arab')
  expect(t('Relative.minutesAgo', { n: 25 })).toBe('قبل ٢٥ دقيقة')
})

test('English keeps its own digits', async () => {
  const t = await translatorFor('en', 'arab')
  expect(t('Search.results', { count: 25 })).toBe('25 results')
})

test('English', async () => {
  const t = await translatorFor('en')
  expect(t('Article.readingTime', { minutes: 1 })).toBe('1 minute read')
  expect(t('Article.byline', { names: 'Layla' })).toBe('By Layla')
})

test('one translator for one language', async () => {
  expect(await translatorFor('ar')).toBe(await translatorFor('ar'))
})

test.each(['xx', '../package', '', 'ar/../en'])('no messages in %j', async (locale) => {
  await expect(translatorFor(locale)).rejects.toThrow('no messages')
})

test.each([
  ['ar', 'Asia/Damascus', 'بتوقيت دمشق'],
  ['en', 'Asia/Damascus', 'Damascus time'],
  ['en', 'America/Los_Angeles', 'Los Angeles time'],
])('the zone in %s: %s', async (locale, timeZone, expected) => {
  expect(zonePhrase(await translatorFor(locale), timeZone)).toBe(expected)
})
