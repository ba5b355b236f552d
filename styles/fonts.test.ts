import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fontFiles } from '@/lib/font-files'

const css = readFileSync(new URL('fonts.css', import.meta.url), 'utf8')
const folder = new URL('../public/fonts/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'))
const contentOf = (name: string) => readFileSync(new URL(name, folder))

test('styles and preloads name the fonts that are there', () => {
  const named = [...css.matchAll(/\/fonts\/[\w-]+\.woff2/g)].map(([path]) => path)
  expect([...new Set(named)]).toEqual(Object.values(fontFiles))
  expect(files.map((name) => `/fonts/${name}`)).toEqual(Object.values(fontFiles))
})

test('the fonts cost a reader at most 60 kB', () => {
  expect(files.reduce((bytes, name) => bytes + contentOf(name).length, 0)).toBeLessThanOrEqual(60_000)
})

test.each(files)('%s carries the hash of its content, so it may be kept forever', (name) => {
  expect(name).toContain(createHash('sha256').update(contentOf(name)).digest('hex').slice(0, 8))
})
