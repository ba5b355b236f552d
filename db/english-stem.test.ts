import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { words } from '@/lib/arabic/letters'
import { stem } from '@/lib/english/stem'
import { createTestDatabase } from './testing'

test('English words are stemmed as PostgreSQL stems them', async () => {
  const folder = join(process.cwd(), 'scripts/samples/stories/en')
  const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )
  const text = [...samples.map((name) => join(folder, name)), 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'LICENSE']
    .map((file) => readFileSync(file, 'utf8'))
    .join(' ')
  const all = [...new Set(words(text))].filter((word) => /^[a-z]+$/.test(word))
  expect(all.length).toBeGreaterThan(2_500)
  const store = await createTestDatabase()
  const { rows } = await store.pool.query<{ word: string; stem: string }>(
    `select word, coalesce((ts_lexize('english_stem', word))[1], word) stem from unnest($1::text[]) word`,
    [all],
  )
  await store.close()
  // PostgreSQL leaves stop words out instead of stemming them
  const differing = rows.filter((row) => stem(row.word) !== row.stem && row.stem !== row.word)
  expect(differing.map((row) => `${row.word} ${row.stem} ${stem(row.word)}`)).toEqual([])
})
