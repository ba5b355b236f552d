import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, database } from '@/db/client'
import { findArticle } from '@/db/queries/articles'
import { listImportRecords } from '@/db/queries/store-imports'
import { fillTestFolder } from '@/db/testing'
import { plainText } from '@/features/documents/text'
import { relateNew } from '../relate-new'
import { importNdjson } from './import-ndjson'
import { authorOf, momentOf } from './story-from-line'

const now = new Date('2026-11-20T09:00:00Z')
const lines = [
  '{"id":"a1","title":"افتتاح الجسر","body":"فقرة #وسم_داخل أولى\\nفقرة ثانية","date":"2018-02-18T21:35:43+04:00","cat":"middleEast","author":"المدينة - كاتبة","abstract":"مقدمة","tags":["جسور"],"url":"https://a.example/1","src":"wire"}',
  '{"id":"a2","title":"<script>alert(1)</script>عنوان","body":"نص","date":"2018-02-19","cat":"middleEast"}',
  'not json',
  '{"id":"a3"}',
  '{"title":"بلا شيء آخر"}',
  '',
  '{"id":"a1","title":"مكرر"}',
  '{"id":4,"title":"رقم","body":null,"date":"soon","tags":null}',
]
let directory = ''

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'marsad-ndjson-'))
  process.env.DATA_DIR = join(directory, 'data')
  await fillTestFolder(process.env.DATA_DIR)
  delete process.env.DATABASE_URL
})
afterAll(async () => {
  await closeDatabase()
  await rm(directory, { recursive: true, force: true })
})

async function run(name: string, bytes: string | Buffer, limit?: number) {
  const file = join(directory, name)
  await writeFile(file, bytes)
  return importNdjson({ file, locale: 'ar', isDryRun: false, now, limit })
}
async function articleOf(externalId: string) {
  const db = await database()
  const [record] = await listImportRecords(db, 'ndjson', 'article', [externalId])
  return record && findArticle(db, record.targetId, now)
}

describe('one article a line', () => {
  test('good lines come in, bad ones are told with their number', async () => {
    const report = (await run('a.ndjson', `\ufeff${lines.join('\r\n')}`)).toJson()
    expect(report.counts).toMatchObject({
      article: { created: 4 },
      line: { skipped: 3 },
      topic: { created: 1 },
    })
    const examples = report.problems
      .find(({ reason }) => reason === 'bad-line')
      ?.details.map(({ example }) => example)
    expect(examples).toEqual(['line 3', 'line 4'])
  })

  test('a story has what its line says, and nothing more', async () => {
    const article = await articleOf('a1')
    expect(article).toMatchObject({
      ...{ isVisible: true, standfirst: 'مقدمة', datelinePlace: 'المدينة', sectionSlug: 'middle-east' },
      ...{ sourceName: 'wire', sourceUrl: 'https://a.example/1' },
    })
    expect(article?.bylines.map((person) => person.name)).toEqual(['كاتبة'])
    expect(plainText(article?.body ?? { type: 'doc', content: [] })).toBe('فقرة #وسم_داخل أولى\nفقرة ثانية')
    expect((await articleOf('a2'))?.headline).toBe('عنوان')
    expect(await articleOf('4')).toMatchObject({ status: 'draft', publishedAt: null })
  })

  test('a second run changes nothing, gzipped or not', async () => {
    const report = await run('a.ndjson.gz', gzipSync(lines.join('\n')))
    expect(report.toJson().counts.article).toEqual({ unchanged: 4 })
  })

  test('related stories are computed once', async () => {
    expect(await relateNew(now)).toBe(2)
    expect(await relateNew(now)).toBe(0)
  })

  test('a limit counts articles', async () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      JSON.stringify({ id: `m${index}`, title: `عنوان ${index}` }),
    ).join('\n')
    expect((await run('many.ndjson', many, 5)).toJson().counts.article).toEqual({ created: 5 })
  })

  test('a damaged archive is an error that says so', async () => {
    await expect(run('cut.ndjson.gz', gzipSync(lines.join('\n')).subarray(0, 60))).rejects.toThrow(
      /unexpected end/,
    )
  })
})

test.each([
  ['2018-02-18T21:35:43+04:00', '2018-02-18T17:35:43.000Z'],
  ['2018-02-18', '2018-02-18T00:00:00.000Z'],
  ['2018-02-18 10:00:00', '2018-02-18T10:00:00.000Z'],
  ['18/02/2018', undefined],
  ['', undefined],
])('moment %s', (date, expected) => expect(momentOf(date)?.toISOString()).toBe(expected))

test.each([
  ['دبي - العربية.نت', { name: 'العربية.نت', place: 'دبي' }],
  ['محجوبة كرم', { name: 'محجوبة كرم' }],
])('author %s', (author, expected) => expect(authorOf(author)).toEqual(expected))
