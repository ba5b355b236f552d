import { openTextFile } from '../text-pieces'
import { ImportReport } from '../import-report'
import { startRun, type RunOptions } from '../import-run'
import { contentHash, takeIn, type Incoming } from '../take-in'
import { picturesIn } from './body-from-item'
import { oldPathsOf } from './old-paths'
import { takePageIn } from './page-from-item'
import { makePictureFinder } from './picture-finder'
import { BrokenXmlError, readWxr } from './read-wxr'
import { labelOf, leadOf, storyFromItem, type WxrContext } from './story-from-item'
import { surveyWxr } from './survey'
import { makeMomentReader, publishedMoment } from './wxr-dates'
import type { WxrItem } from './wxr-records'
import { standingOf, type Standing } from './wxr-status'

export type WxrOptions = RunOptions & {
  file: string
  /** A copy of wp-content/uploads. */
  uploads?: string
  onProgress?: (progress: { done: number; total: number; unit: 'bytes' | 'items' }) => void
}
export type WxrOutcome = { report: ImportReport; broken?: { line: number; detail: string } }

const batchItems = 50
const batchCharacters = 4_000_000
/** What WordPress keeps for itself. */
const machinery =
  /^(revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|acf-.*|elementor_library)$/

/** Brings a WordPress export in. Reads the file twice, in pieces: once for what stories refer to, once for the stories. */
export async function importWxr(options: WxrOptions): Promise<WxrOutcome> {
  const { file, locale, uploads, isDryRun, now, onProgress = () => undefined } = options
  const report = new ImportReport()
  const text = await openTextFile(file)
  const bytes = (done: number) => onProgress({ done, total: text.sizeBytes, unit: 'bytes' })
  const survey = await surveyWxr(text.pieces(bytes), report)
  if (text.damaged() > 0)
    report.problem('wrong-encoding', `${text.damaged()} characters are not in the file's encoding`, file)
  const run = await startRun(options, report)
  const origin = originOf(survey.siteUrl)
  const pictures = makePictureFinder(survey, { origin, locale, uploads, isDryRun, now, report })
  const context: WxrContext = { run, survey, pictures, readMoment: makeMomentReader(run.timeZone) }
  const batches = makeBatches(origin, context)
  let done = 0
  try {
    for await (const record of readWxr(text.pieces(), () => undefined)) {
      if (record.kind !== 'item') continue
      await batches.add(record.item)
      onProgress({ done: (done += 1), total: survey.items, unit: 'items' })
    }
  } catch (error) {
    if (!(error instanceof BrokenXmlError)) throw error
    await batches.flush()
    return { report, broken: { line: error.line, detail: error.detail } }
  }
  await batches.flush()
  return { report }
}

type Prepared = {
  item: WxrItem
  externalId: string
  contentHash: string
  oldPaths: string[]
  standing: Standing
}

function makeBatches(origin: string, context: WxrContext) {
  const { run } = context
  const seen = new Set<string>()
  let waiting: Prepared[] = []
  let characters = 0

  async function flush() {
    const batch = waiting
    waiting = []
    characters = 0
    if (batch.length > 0) await writeBatch(batch, origin, context)
  }
  async function add(item: WxrItem) {
    const standing = judge(item, context)
    if (!standing) return
    const externalId =
      item.id || item.guid || item.link || contentHash(item.title, item.postDate, item.content)
    if (seen.has(externalId)) {
      run.report.count(item.type, 'skipped')
      run.report.problem('duplicate-id', 'an item with this id came before', labelOf(item))
      return
    }
    seen.add(externalId)
    waiting.push(await prepare(item, externalId, standing, context))
    characters += item.content.length
    if (waiting.length >= batchItems || characters >= batchCharacters) await flush()
  }
  return { add, flush }
}

async function writeBatch(batch: Prepared[], origin: string, context: WxrContext) {
  const { run } = context
  const writing = { actor: 'import', reason: 'import', now: run.now } as const
  const incoming = batch.filter(({ item }) => item.type !== 'page').map((one) => incomingFrom(one, context))
  await run.write(async (tx) => {
    const stale = await takeIn(tx, incoming, { origin, kind: 'article', writing, report: run.report })
    for (const one of batch) {
      if (one.item.type === 'page') stale.push(...(await takePageIn(tx, { ...one, origin }, context)))
    }
    return stale
  })
}

const incomingFrom = (one: Prepared, context: WxrContext): Incoming => ({
  ...{ externalId: one.externalId, contentHash: one.contentHash, label: labelOf(one.item) },
  oldPaths: one.oldPaths,
  make: (tx) => storyFromItem(tx, one.item, one.standing, context),
})

/** Whether an item is brought in and as what; tells the report where not. */
function judge(item: WxrItem, { run: { report, now }, readMoment }: WxrContext): Standing | undefined {
  const type = (item.type ||= 'post')
  const skip = (reason?: string, detail = '') => {
    report.count(type, 'skipped')
    if (reason) report.problem(reason, detail, labelOf(item))
    return undefined
  }
  if (type === 'attachment' || machinery.test(type)) return skip()
  if (type !== 'post' && type !== 'page') return skip('unknown-type', type)
  const standing = standingOf(item, publishedMoment(item, readMoment), now)
  if (!standing) return skip('not-brought-in', item.status)
  if (item.title === '' && item.content === '') return skip('empty-item', type)
  if (type === 'page' && standing.status !== 'published') return skip('page-not-public', item.status)
  if (item.title === '') report.problem('no-title', type, labelOf(item))
  if (standing.why) report.problem(standing.why, item.password ? 'password' : item.status, labelOf(item))
  if (item.comments > 0) report.problem('comments', 'comments are not brought in', labelOf(item))
  return standing
}

async function prepare(
  item: WxrItem,
  externalId: string,
  standing: Standing,
  context: WxrContext,
): Promise<Prepared> {
  const { pictures, survey } = context
  const lead = leadOf(item)
  const addresses = [...(lead ? [lead] : []), ...picturesIn(item.content)]
  await pictures.take(addresses, labelOf(item))
  const isOut = standing.status === 'published' || standing.status === 'scheduled'
  const oldSlugs = item.meta['_wp_old_slug'] ?? []
  const { line: _line, ...said } = item
  return {
    ...{ item, externalId, standing },
    contentHash: contentHash(context.run.locale, said, standing.status, addresses.map(pictures.mediaFor)),
    oldPaths: isOut ? oldPathsOf({ ...item, oldSlugs }, survey.siteUrl) : [],
  }
}

/** Under whose ids the records are kept: the site's host and path. */
function originOf(siteUrl: string): string {
  if (!URL.canParse(siteUrl)) return 'wxr'
  const { host, pathname } = new URL(siteUrl)
  return `wxr:${host}${pathname.replace(/\/+$/, '')}`
}
