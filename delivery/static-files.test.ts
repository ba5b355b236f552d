import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readStaticFiles } from './static-files'

test('what the build compressed is served under the address of the file itself, and nothing else is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'static-'))
  mkdirSync(join(folder, 'chunks'))
  for (const name of ['chunks/a.js', 'chunks/a.js.br', 'b.css.br', 'c.map.br', 'd.txt'])
    writeFileSync(join(folder, name), name)
  const files = readStaticFiles({ [folder]: '/_next/static', '/nowhere': '/assets' })
  rmSync(folder, { recursive: true })

  expect([...files.keys()].sort()).toEqual(['/_next/static/b.css', '/_next/static/chunks/a.js'])
  const script = files.get('/_next/static/chunks/a.js')
  expect(script?.body.toString()).toBe('chunks/a.js.br')
  expect(script?.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  })
})

test('without a build there are none', () => {
  expect(readStaticFiles({ '/nowhere': '/' }).size).toBe(0)
})
