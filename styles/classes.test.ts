import { readFile } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'
import { expect, test } from 'vitest'

const entry = new URL('admin.css', import.meta.url).pathname
const rooms = ['components/admin', 'components/ui', 'app/admin']

/** Drawn on readers' pages alone, with their styles. */
const readersOwn = 'components/ui/icons.tsx'

test('every class that a screen of the desk names has a style', async () => {
  const { css } = await postcss([tailwind({ optimize: false })]).process(await readFile(entry, 'utf8'), {
    from: entry,
  })
  const lost: Record<string, string[]> = {}
  for (const file of rooms.flatMap(screensIn)) {
    const unknown = classesIn(await readFile(file, 'utf8')).filter(
      (name) => !css.includes(`.${escaped(name)}`),
    )
    if (unknown.length > 0) lost[file] = unknown
  }
  expect(lost).toEqual({})
}, 60_000)

const screensIn = (room: string) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => join(room, file))
    .filter((file) => file !== readersOwn)

const escaped = (name: string) => name.replace(/[^\w-]/g, (letter) => `\\${letter}`)

/** Words of every string inside a className: plain, chosen between two, or put together by cn; not what is compared. */
function classesIn(source: string): string[] {
  const found: string[] = []
  for (const { index, 0: opening } of source.matchAll(/className=(?="|\{)/g)) {
    const value = valueAt(source, index + opening.length)
    for (const [, asked, text = ''] of value.matchAll(/((?:==|\?\?|\w:)\s*)?["']([^"']*)["']/g)) {
      if (asked === undefined) found.push(...text.split(/\s+/).filter(Boolean))
    }
  }
  return found
}

function valueAt(source: string, start: number): string {
  if (source[start] === '"') return source.slice(start, source.indexOf('"', start + 1) + 1)
  let depth = 0
  for (let at = start; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1
    if (source[at] === '}') depth -= 1
    if (depth === 0) return source.slice(start, at + 1)
  }
  return ''
}
