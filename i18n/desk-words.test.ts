import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { frameWords } from './desk-words'

const imported = /(?:^(?:import|export)\s+(?!type\b)[^'"]*?|\bimport\()['"]([@./][^'"]*)['"]/gm
const spoken = /useTranslations\(\s*['"](\w+)(?:\.(\w+))?/g

/** What the client components that these files lead to ask words of, loaded at once or later. */
function spokenFrom(files: readonly string[]): string[] {
  const seen = new Set<string>(files)
  const names = new Set<string>()
  for (const file of seen) {
    const text = readFileSync(file, 'utf8')
    for (const [, top = '', part = ''] of text.matchAll(spoken)) names.add(top === 'Desk' ? part : top)
    for (const [, target = ''] of text.matchAll(imported)) {
      const found = fileOf(file, target)
      if (found) seen.add(found)
    }
  }
  return [...names].sort()
}

function fileOf(from: string, target: string): string | undefined {
  const base = target.startsWith('@/') ? target.slice(2) : normalize(join(dirname(from), target))
  return [`${base}.ts`, `${base}.tsx`].find((path) => existsSync(path))
}

const desk = readdirSync('app/admin', { recursive: true, encoding: 'utf8' }).map((path) =>
  join('app/admin', path),
)
const named = (name: string) => desk.filter((path) => path.endsWith(`/${name}.tsx`)).sort()

test('the frame is given the words that it speaks', () => {
  expect(spokenFrom([...named('layout'), ...named('error')])).toEqual([...frameWords].sort())
})

test.each(named('page'))('%s is given the words that it speaks', (page) => {
  const [, given = ''] = /\bwithWords\(\s*\w+,?([^)]*)\)/.exec(readFileSync(page, 'utf8')) ?? []
  const names = [...given.matchAll(/'(\w+)'/g)].map(([, name]) => name)
  const isOwn = (name: string) => !frameWords.some((one) => one === name)
  const own = spokenFrom([page]).filter(isOwn)
  expect(names, `write: export default withWords(…, ${own.map((name) => `'${name}'`).join(', ')})`).toEqual(
    own,
  )
})
