import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findStatic, readStaticFiles } from './static-files'

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

describe('who gets what', () => {
  const folder = mkdtempSync(join(tmpdir(), 'static-'))
  for (const name of ['a.js.br', 'a.js', 'f.woff2', 'f.woff2.br', 'OFL.txt'])
    writeFileSync(join(folder, name), name)
  const files = readStaticFiles({ [folder]: '/x' })
  rmSync(folder, { recursive: true })

  test.each([
    ['a script', 'GET', '/x/a.js', 'gzip, deflate, br', 'a.js.br'],
    ['a script for who speaks no brotli', 'GET', '/x/a.js', 'gzip', undefined],
    ['a script for who says nothing', 'GET', '/x/a.js', undefined, undefined],
    ['a font', 'GET', '/x/f.woff2', 'gzip, deflate, br', 'f.woff2'],
    ['a font for who says nothing', 'GET', '/x/f.woff2', undefined, 'f.woff2'],
    ['the head of a font', 'HEAD', '/x/f.woff2', 'br', null],
    ['a font that is sent', 'POST', '/x/f.woff2', 'br', undefined],
    ['a font with a query', 'GET', '/x/f.woff2?a', 'br', undefined],
    ['a file of another kind', 'GET', '/x/OFL.txt', 'br', undefined],
    ['a compressed form by its own name', 'GET', '/x/a.js.br', 'br', undefined],
  ])('%s', (_, method, url, accept, body) => {
    const found = findStatic(files, { method, url, headers: { 'accept-encoding': accept } })
    expect(found && (found.body?.toString() ?? null)).toBe(body)
    if (found) expect(found.headers['content-encoding']).toBe(url.endsWith('.js') ? 'br' : undefined)
  })
})

test('without a build there are none', () => {
  expect(readStaticFiles({ '/nowhere': '/' }).size).toBe(0)
})
