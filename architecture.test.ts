import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'

const outside = /^(node_modules|generated|public|\.[^/]+|test-results|playwright-report)(\/|$)/
const tree = walk('.')
const files = tree.filter((path) => /\.(ts|tsx|css)$/.test(path) && !path.endsWith('.d.ts'))
const code = files.filter((path) => /\.tsx?$/.test(path))
const product = code.filter((path) => !/\.test\.tsx?$/.test(path) && !path.startsWith('e2e/'))
const text = new Map(files.map((path) => [path, readFileSync(path, 'utf8')]))
const read = (path: string) => text.get(path) ?? ''

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (outside.test(path)) return []
    return entry.isDirectory() ? [`${path}/`, ...walk(path)] : [path]
  })
}

/** `path:line` of every line that matches, comments left out. */
function hits(paths: string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => {
        const isComment = /^\s*(\/\/|\/?\*)/.test(line)
        return !isComment && pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []
      }),
  )
}

const opensWith = (directive: string) => (path: string) =>
  new RegExp(`^(\\s|//.*\\n|/\\*[\\s\\S]*?\\*/)*['"]${directive}['"]`).test(read(path))

/** The files that `start` reaches through our own imports, types left out. */
function reachable(start: string[], seen = new Set(start)): string[] {
  for (const path of start) {
    const imports = [...read(path).matchAll(/^(?:import|export)\s+(?!type\b)[^'"]*?['"]([@./][^'"]*)['"]/gm)]
    const next = imports
      .flatMap(([, target = '']) => resolve(path, target))
      .filter((found) => !seen.has(found))
    next.forEach((found) => seen.add(found))
    reachable(next, seen)
  }
  return [...seen]
}

function resolve(from: string, target: string): string[] {
  const base = target.startsWith('@/')
    ? target.slice(2)
    : new URL(target, `file:///${from}`).pathname.slice(1)
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].filter((path) => text.has(path))
}

describe('server and client', () => {
  test("'use server' stands only in a feature's actions.ts", () => {
    const elsewhere = product.filter((path) => !/^features\/[^/]+\/actions\.ts$/.test(path))
    expect(hits(elsewhere, /^\s*['"]use server['"]/)).toEqual([])
  })

  test("'use client' stands in every .client.tsx, in what Next calls error.tsx, and nowhere else", () => {
    const isClient = (path: string) => /\.client\.tsx$|^app\/(.+\/)?(global-)?error\.tsx$/.test(path)
    expect(product.filter((path) => opensWith('use client')(path) !== isClient(path))).toEqual([])
  })

  test('reader pages reach no client component and no hook', () => {
    const pages = reachable(product.filter((path) => path.startsWith('app/[locale]/')))
    expect(pages.filter((path) => path.endsWith('.client.tsx'))).toEqual([])
    expect(
      hits(
        pages.filter((path) => path.startsWith('components/')),
        /\buse[A-Z]\w*\(/,
      ),
    ).toEqual([])
  })
})

describe('right to left is the normal case', () => {
  const side =
    /(?:^|[\s'"`:!-])-?(?:m[lr]|p[lr]|left|right|scroll-[mp][lr]|rounded-(?:[lr]|[tb][lr])|border-[lr])-(?:\[|\(|px|auto|full|\d|none|sm|md|lg|xl)|\b(?:text|float|clear)-(?:left|right)\b|(?:^|[\s'"`:])border-[lr](?=[\s'"`])/
  const property =
    /\b(?:margin|padding|border)-(?:left|right)\b|(?:^|[\s;{])(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius/

  test('no physical left or right in classes', () => {
    expect(
      hits(
        product.filter((path) => /^(app|components|islands)\//.test(path)),
        side,
      ),
    ).toEqual([])
  })

  test('no physical left or right in styles', () => {
    expect(
      hits(
        files.filter((path) => path.endsWith('.css')),
        property,
      ),
    ).toEqual([])
  })
})

test('no Arabic letters in code: words come from messages', () => {
  const speaking = product.filter((path) => !/^(scripts\/samples|lib\/arabic)\//.test(path))
  expect(hits(speaking, /[\u0620-\u064A\u066E-\u06D3]/)).toEqual([])
})

test('no file is over 250 lines', () => {
  expect(files.filter((path) => read(path).trimEnd().split('\n').length > 250)).toEqual([])
})

test('no folder is a drawer for anything', () => {
  const drawers = ['utils', 'helpers', 'services', 'hooks', 'types', 'constants', 'common', 'shared']
  expect(tree.filter((path) => path.endsWith('/') && drawers.includes(basename(path)))).toEqual([])
})
