import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { database } from '@/db/client'
import { listImportedIds } from '@/db/queries/store-imports'
import { importNdjson } from '@/features/imports/ndjson/import-ndjson'
import { relateNew } from '@/features/imports/relate-new'

const query = z.object({ set: z.string(), q: z.string(), relevant: z.array(z.string()) })
const judgement = z.object({ seed: z.string(), doc: z.string(), rel: z.number() })

/** Loads the articles of a folder unless they are there; answers their ids by the names that queries call them. */
export async function loadCorpus(folder: string, now: Date): Promise<ReadonlyMap<string, number>> {
  const file = join(folder, 'articles.ndjson.gz')
  const db = await database()
  if ((await listImportedIds(db, 'article')).size < (await countLines(file))) {
    await importNdjson({ file, locale: 'ar', isDryRun: false, now, onProgress: () => undefined })
    await relateNew(now)
    await db.execute('vacuum analyze article_search')
    await db.execute('analyze')
  }
  return listImportedIds(db, 'article')
}

async function countLines(file: string): Promise<number> {
  let lines = 0
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) }))
    lines += line === '' ? 0 : 1
  return lines
}

export type Query = z.infer<typeof query>

export const readQueries = async (folder: string): Promise<Query[]> =>
  (await lines(join(folder, 'queries.ndjson'))).map((line) => query.parse(line))

/** What is related to each seed, and what is not. */
export async function readJudgements(folder: string): Promise<Map<string, Map<string, boolean>>> {
  const seeds = new Map<string, Map<string, boolean>>()
  for (const line of await lines(join(folder, 'related.ndjson'))) {
    const { seed, doc, rel } = judgement.parse(line)
    const judged = seeds.get(seed) ?? new Map<string, boolean>()
    seeds.set(seed, judged.set(doc, rel === 1))
  }
  return seeds
}

const lines = async (file: string): Promise<unknown[]> =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
