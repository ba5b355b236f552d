import { ImportReport } from '../import-report'
import { startRun, type ImportRun, type RunOptions } from '../import-run'
import { contentHash, takeIn, type Incoming } from '../take-in'
import { linesOf, openTextFile } from '../text-pieces'
import { readLine, type LineArticle } from './line-article'
import { momentOf, storyFromLine } from './story-from-line'

export type NdjsonOptions = RunOptions & {
  file: string
  limit?: number
  onProgress?: (progress: { done: number; total: number; unit: 'bytes' }) => void
}

const batchLines = 250
const batchCharacters = 4_000_000

/** Brings in a file of one article a line. A bad line is told with its number and passed over. */
export async function importNdjson(options: NdjsonOptions): Promise<ImportReport> {
  const { file, limit = Infinity, onProgress = () => undefined } = options
  const report = new ImportReport()
  const text = await openTextFile(file)
  const run = await startRun(options, report)
  const batches = makeBatches(run)
  let taken = 0
  for await (const line of linesOf(
    text.pieces((done) => onProgress({ done, total: text.sizeBytes, unit: 'bytes' })),
  )) {
    if (taken >= limit) break
    if (line.text.trim() === '' && !line.isTooLong) continue
    const where = `line ${line.number}`
    const read = line.isTooLong ? { fault: 'too long' } : readLine(line.text)
    if ('fault' in read) {
      report.count('line', 'skipped')
      report.problem('bad-line', read.fault, where)
      continue
    }
    taken += 1
    await batches.add(read.article, where, line.text.length)
  }
  await batches.flush()
  if (text.damaged() > 0)
    report.problem('wrong-encoding', `${text.damaged()} characters are not in the file's encoding`, file)
  return report
}

function makeBatches(run: ImportRun) {
  const seen = new Set<string>()
  const writing = { actor: 'import', reason: 'import', now: run.now } as const
  let waiting: Incoming[] = []
  let characters = 0

  async function flush() {
    const batch = waiting
    waiting = []
    characters = 0
    if (batch.length === 0) return
    const intake = { origin: 'ndjson', kind: 'article', writing, report: run.report }
    await run.write((tx) => takeIn(tx, batch, intake))
  }
  async function add(article: LineArticle, where: string, length: number) {
    const externalId = article.id ?? article.url ?? contentHash(article.title, article.date)
    if (seen.has(externalId)) {
      run.report.count('line', 'skipped')
      run.report.problem('duplicate-id', 'a line with this id came before', where)
      return
    }
    seen.add(externalId)
    if (!momentOf(article.date)) run.report.problem('no-date', article.date ?? '', where)
    waiting.push({
      ...{ externalId, contentHash: contentHash(run.locale, article), label: where, oldPaths: [] },
      make: (tx) => storyFromLine(tx, article, run),
    })
    characters += length
    if (waiting.length >= batchLines || characters >= batchCharacters) await flush()
  }
  return { add, flush }
}
