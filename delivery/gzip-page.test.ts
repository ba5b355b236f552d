import { spawnSync } from 'node:child_process'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { gzipPage } from './gzip-page'
import { pageBytes, wholeBytes } from './page-bytes'

const styles = Array.from({ length: 900 }, (_, n) => `.a${n}{margin:${n}px}`).join('')
const words = Array.from({ length: 4_000 }, (_, n) => `خبر ${n * n}`).join(' ')
const page = (head: string, css: string, rest: string) =>
  `<!DOCTYPE html><head>${head}<style>${css}</style></head><body>${rest}</body>`

const texts: [what: string, text: string][] = [
  ['nothing', ''],
  ['a feed, without styles', `<?xml version="1.0"?><rss>${words}</rss>`],
  ['a page', page('<title>مرصد</title>', styles, words)],
  ['the same styles again', page('<title>عاجل</title>', styles, 'آخر')],
  ['styles of the same length', page('', styles.replaceAll('margin', 'border'), words)],
  ['no styles in the element', page('', '', words)],
  ['a second style element', page('', styles, `<style>${styles}</style>${words}`)],
  ['styles that are never closed', `<style>${styles}`],
  ['the end of styles alone', `</style>${words}<p>`],
  ['a head longer than deflate looks back', page(words, styles, words)],
  ['styles longer than it looks back', page(words, styles.repeat(3), words)],
  ['letters of two, three and four bytes', page('é', '/* é */', 'مرصد 𝔸 \u2028 👩‍🚒'.repeat(9_000))],
]

test.each(texts)('%s comes back as it was', (_what, text) => {
  const packed = gzipPage(pageBytes(text))
  expect(gunzipSync(packed).toString()).toBe(text)
  // zlib's own program reads the checksum and the length too
  expect(spawnSync('gzip', ['-dc'], { input: packed, maxBuffer: 1e7 }).stdout.toString()).toBe(text)
})

test.each(texts)('%s is the same in bytes, in whole', (_what, text) => {
  expect(wholeBytes(pageBytes(text)).toString()).toBe(text)
})

test('more kinds of styles than are held do not mix', () => {
  const kinds = Array.from({ length: 30 }, (_, n) => page('', `.kind${n}{}`, words))
  for (const text of [...kinds, ...kinds]) expect(gunzipSync(gzipPage(pageBytes(text))).toString()).toBe(text)
})

test('it is as small as zlib makes it', () => {
  const text = page('<title>مرصد</title>', styles, words)
  expect(gzipPage(pageBytes(text)).length).toBeLessThan(gzipSync(text).length * 1.02)
})
