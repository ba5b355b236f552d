import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, database, openDatabase } from '@/db/client'
import { findArticle } from '@/db/queries/articles'
import { listImportRecords } from '@/db/queries/store-imports'
import { listArticleStates, markArticleRewritten } from '@/db/queries/store-articles'
import { fillTestFolder } from '@/db/testing'
import { plainText } from '@/features/documents/text'
import { importWxr, type WxrOptions } from './import-wxr'

const fixture = new URL('../fixtures/small-paper.xml', import.meta.url).pathname
const now = new Date('2026-11-20T09:00:00Z')
const origin = 'wxr:paper.example'
let directory = ''

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'marsad-import-'))
  process.env.DATA_DIR = join(directory, 'data')
  await fillTestFolder(process.env.DATA_DIR)
  delete process.env.DATABASE_URL
  await mkdir(join(directory, 'uploads/2024/05'), { recursive: true })
  const picture = sharp({ create: { width: 800, height: 600, channels: 3, background: '#206040' } })
  await writeFile(join(directory, 'uploads/2024/05/market.jpg'), await picture.jpeg().toBuffer())
})
afterAll(async () => {
  await closeDatabase()
  await rm(directory, { recursive: true, force: true })
})

const run = (options: Partial<WxrOptions> = {}) =>
  importWxr({ file: fixture, locale: 'ar', isDryRun: false, now, ...options })
const reasons = (report: Awaited<ReturnType<typeof run>>['report']) =>
  report.toJson().problems.map(({ reason }) => reason)

async function articleOf(externalId: string) {
  const db = await database()
  const [record] = await listImportRecords(db, origin, 'article', [externalId])
  return record && findArticle(db, record.targetId, now)
}
const redirectFrom = async (path: string) => {
  const { rows } = await (
    await openDatabase()
  ).pool.query('select article_id, to_path from redirects where from_path = $1', [path])
  return rows[0] as { article_id: number | null; to_path: string | null } | undefined
}
async function written(name: string, text: string | Buffer) {
  const file = join(directory, name)
  await writeFile(file, text)
  return file
}
const source = () => readFile(fixture, 'utf8')

describe('an export', () => {
  test('a dry run writes nothing', async () => {
    const { report } = await run({ isDryRun: true })
    expect(report.toJson().counts.article).toMatchObject({ created: 6 })
    expect(await articleOf('101')).toBeUndefined()
  })

  test('comes in, and a second run changes nothing', async () => {
    const first = await run()
    expect(first.broken).toBeUndefined()
    expect(first.report.toJson().counts).toMatchObject({
      article: { created: 6 },
      page: { created: 1 },
      person: { created: 1 },
    })
    const second = await run()
    expect(second.report.totalOf('created') + second.report.totalOf('updated')).toBe(0)
    expect(second.report.totalOf('unchanged')).toBe(7)
  })

  test('a story has its words, dateline, section, topics and byline', async () => {
    const article = await articleOf('101')
    expect(article).toMatchObject({
      ...{
        isVisible: true,
        headline: 'البلدية تفتح «سوق الخميس»',
        datelineSource: 'الاختبار',
        datelinePlace: 'المدينة',
      },
      ...{
        sectionName: 'محليات',
        sectionSlug: 'local',
        standfirst: 'بعد عامين من الإغلاق، يعود الباعة إلى الساحة.',
      },
    })
    expect(article?.topics.map((topic) => topic.name)).toEqual(['مياه', 'أسواق'])
    expect(article?.bylines.map((person) => person.name)).toEqual(['غرفة الأخبار'])
    expect(article?.publishedAt?.toISOString()).toBe('2024-05-05T07:30:00.000Z')
  })

  test('nothing unsafe comes through, and it is told', async () => {
    const article = await articleOf('101')
    const body = JSON.stringify(article?.body)
    expect(body).not.toMatch(/script|javascript|onerror|iframe|evil|weather/)
    expect(body).toContain('https://paper.example/map')
  })

  test('what readers could not see there they cannot see here', async () => {
    for (const id of ['103', '104', '106'])
      expect(await articleOf(id)).toMatchObject({ status: 'draft', isVisible: false })
    expect(await articleOf('105')).toBeUndefined()
  })

  test('split CDATA, missing and doubled numbers', async () => {
    const article = await articleOf('102')
    expect(plainText(article?.body ?? { type: 'doc', content: [] })).toBe('فقرة أولى ]]> وبقيتها\nقول\nقائل')
    expect(article?.publishedAt?.toISOString()).toBe('2024-05-06T07:30:00.000Z')
  })

  test('old addresses lead to the story and the page', async () => {
    const article = await articleOf('101')
    for (const path of ['/2024/05/سوق-الخميس-يعو', '/2024/05/thursday-market', '/?p=101'])
      expect(await redirectFrom(path)).toMatchObject({ article_id: article?.id })
    expect(await redirectFrom('/من-نحن')).toMatchObject({ to_path: '/pages/من-نحن' })
  })

  test('the words are searched by their stems', async () => {
    const { rows } = await (
      await openDatabase()
    ).pool.query(
      "select count(*)::int n from article_search where stems @@ to_tsquery('simple', 'بلد & اسبوع')",
    )
    expect(rows[0]).toEqual({ n: 1 })
  })
})

test('the report tells what was not understood', async () => {
  const { report } = await run({
    isDryRun: true,
    file: await written('other.xml', (await source()).replaceAll('paper.example', 'other.example')),
  })
  const told = [
    'missing-picture',
    'unsafe-link',
    'unknown-shortcode',
    'hidden',
    'no-date',
    'duplicate-id',
    'unknown-type',
    'not-brought-in',
  ]
  expect(reasons(report)).toEqual(expect.arrayContaining(told))
})

test('pictures whose files are at hand become lead and figure', async () => {
  const { report } = await run({ uploads: join(directory, 'uploads') })
  expect(report.toJson().counts).toMatchObject({
    media: { created: 1 },
    article: { updated: 1, unchanged: 5 },
  })
  const article = await articleOf('101')
  expect(article?.leadMediaId).toEqual(expect.any(Number))
  expect(JSON.stringify(article?.body)).toContain('بائع خضار')
  const again = await run({ uploads: join(directory, 'uploads') })
  expect(again.report.totalOf('unchanged')).toBe(7)
})

test('a story changed in the export is written over, one changed here is left alone and told', async () => {
  const changed = await written(
    'changed.xml',
    (await source()).replace('فقرة أولى', 'فقرة جديدة').replace('نص بلا رقم', 'نص معدل'),
  )
  const db = await database()
  const before = await articleOf('102')
  const [state] = await listArticleStates(db, [before?.id ?? 0])
  const { rows } = await (
    await openDatabase()
  ).pool.query(
    'select id, locale, section_id "sectionId", slug, headline, body from articles where id = $1',
    [before?.id],
  )
  await markArticleRewritten(db, { ...rows[0], headline: 'عنوان المحرر' }, state?.version ?? 0)
  const { report } = await run({ file: changed, uploads: join(directory, 'uploads') })
  expect(report.toJson().counts.article).toMatchObject({ conflict: 1 })
  expect(reasons(report)).toContain('conflict')
  expect((await articleOf('102'))?.headline).toBe('عنوان المحرر')
})

describe('hostile files', () => {
  const rename = (text: string, host: string) => text.replaceAll('paper.example', host)

  test('cut in the middle: what stands before is kept, the line is told, a whole file goes on', async () => {
    const whole = rename(await source(), 'cut.example')
    const cut = await written('cut.xml', whole.slice(0, whole.indexOf('سر</title>') + 20))
    const first = await run({ file: cut })
    expect(first.broken?.line).toBeGreaterThan(20)
    expect(first.report.toJson().counts.article).toMatchObject({ created: 2 })
    const second = await run({ file: await written('whole.xml', whole) })
    expect(second.report.toJson().counts.article).toMatchObject({ created: 4, unchanged: 2 })
  })

  test('entities of its own are neither expanded nor fetched', async () => {
    const bomb =
      '<!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const text = rename(await source(), 'bomb.example')
      .replace('<rss', `${bomb}<rss`)
      .replace('>سر<', '>سر &b; &x; &nbsp;<')
    const { report, broken } = await run({ file: await written('bomb.xml', text), isDryRun: true })
    expect(broken).toBeUndefined()
    expect(reasons(report)).toContain('malformed-xml')
    expect(JSON.stringify(report.toJson())).not.toMatch(/boom|root:/)
  })

  test.each([
    ['a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('%s is read over', async (name, encode) => {
    const file = await written('encoded.xml', encode(rename(await source(), `${name.length}.example`)))
    expect((await run({ file, isDryRun: true })).report.toJson().counts.article).toMatchObject({ created: 6 })
  })

  test('a wrong encoding is told', async () => {
    const bytes = Buffer.from(rename(await source(), 'latin.example').replace('>سر<', '>Caf\u00e9<'), 'utf8')
    const at = bytes.indexOf(Buffer.from('Café'))
    const wrong = Buffer.concat([bytes.subarray(0, at + 3), Buffer.from([0xe9]), bytes.subarray(at + 5)])
    expect(
      reasons((await run({ file: await written('latin.xml', wrong), isDryRun: true })).report),
    ).toContain('wrong-encoding')
  })

  test.each([
    ['an empty file', ''],
    ['no XML', 'PK\u0003\u0004'],
    ['another XML', '<?xml version="1.0"?><html><body>x</body></html>'],
  ])('%s is refused with a line', async (_, text) => {
    const { broken, report } = await run({ file: await written('no.xml', text) })
    expect(broken?.line).toBeGreaterThan(0)
    expect(report.totalOf('created')).toBe(0)
  })

  test('a post of five megabytes comes in', async () => {
    const long = `<p>${'كلمة '.repeat(200)}</p>\n`.repeat(5_000)
    const text = rename(await source(), 'long.example').replace('خلف كلمة سر', `<![CDATA[${long}]]>`)
    const { report } = await run({ file: await written('long.xml', text) })
    expect(report.toJson().counts.article).toMatchObject({ created: 6 })
  })

  test('a file that is not there', async () => {
    await expect(run({ file: join(directory, 'none.xml') })).rejects.toThrow('is not there')
  })
})
