import { createHash } from 'node:crypto'
import type { Db } from '@/db/client'
import { listArticleStates, type ArticleState } from '@/db/queries/store-articles'
import { insertRedirects, listImportRecords } from '@/db/queries/store-imports'
import { tags } from '@/delivery/tags'
import {
  rewriteArticle,
  storeArticles,
  type StoryInput,
  type Writing,
} from '@/features/articles/store-article'
import type { ImportReport } from './import-report'

/** A story on its way in: what it is called outside, a hash of all it says, and how to make it of that. */
export type Incoming = {
  externalId: string
  contentHash: string
  /** For the report. */
  label: string
  make: (tx: Db) => Promise<StoryInput>
  /** Old addresses, as they are stored. */
  oldPaths: readonly string[]
}
export type Intake = { origin: string; kind: string; writing: Writing; report: ImportReport }

export const contentHash = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/**
 * Takes stories in: new ones are written, changed ones written over unless somebody changed them here since, the rest
 * left alone. Answers the cache tags that became stale.
 */
export async function takeIn(tx: Db, incoming: readonly Incoming[], intake: Intake): Promise<string[]> {
  const { fresh, changed } = await sort(tx, incoming, intake)
  const stale: string[] = []
  const stories: StoryInput[] = []
  for (const one of fresh) stories.push({ ...(await one.make(tx)), importRecord: recordOf(one, intake) })
  const ids = await storeArticles(tx, stories, intake.writing)
  await insertRedirects(
    tx,
    fresh.flatMap((one, index) => redirectsTo(ids[index], one.oldPaths)),
  )
  intake.report.count(intake.kind, 'created', fresh.length)
  stories.forEach((story) => stale.push(...staleTags(story)))
  for (const { one, state } of changed) stale.push(...(await rewrite(tx, one, state, intake)))
  return [...new Set(stale)]
}

async function sort(tx: Db, incoming: readonly Incoming[], { origin, kind, report }: Intake) {
  const records = await listImportRecords(
    tx,
    origin,
    kind,
    incoming.map((one) => one.externalId),
  )
  const known = new Map(records.map((record) => [record.externalId, record]))
  const states = await listArticleStates(
    tx,
    records.map((record) => record.targetId),
  )
  const stateOf = new Map(states.map((state) => [state.id, state]))
  const fresh: Incoming[] = []
  const changed: { one: Incoming; state: ArticleState }[] = []
  for (const one of incoming) {
    const record = known.get(one.externalId)
    const state = record && stateOf.get(record.targetId)
    if (!record) fresh.push(one)
    else if (record.contentHash === one.contentHash) report.count(kind, 'unchanged')
    else if (state?.reason === 'import') changed.push({ one, state })
    else conflict(one, kind, report, state ? 'edited here since' : 'deleted here')
  }
  return { fresh, changed }
}

async function rewrite(tx: Db, one: Incoming, state: ArticleState, intake: Intake): Promise<string[]> {
  const story = { ...(await one.make(tx)), id: state.id, importRecord: recordOf(one, intake) }
  const isWritten = await rewriteArticle(tx, story, state.version, intake.writing)
  if (!isWritten) {
    conflict(one, intake.kind, intake.report, 'edited here since')
    return []
  }
  await insertRedirects(tx, redirectsTo(state.id, one.oldPaths))
  intake.report.count(intake.kind, 'updated')
  return [tags.article(state.id), tags.related(state.id), ...staleTags(story)]
}

function conflict(one: Incoming, kind: string, report: ImportReport, why: string) {
  report.count(kind, 'conflict')
  report.problem('conflict', why, one.label)
}

const recordOf = (one: Incoming, { origin, kind, writing }: Intake) => ({
  ...{ origin, kind, externalId: one.externalId, contentHash: one.contentHash, importedAt: writing.now },
})

const redirectsTo = (articleId: number | undefined, paths: readonly string[]) =>
  articleId === undefined ? [] : paths.map((fromPath) => ({ fromPath, articleId }))

/** Every list that shows the story. */
const staleTags = ({ locale, sectionId, topics = [], bylines = [] }: StoryInput): string[] => [
  tags.front(locale),
  tags.river(locale),
  tags.section(sectionId, locale),
  ...topics.map((id) => tags.topic(id, locale)),
  ...bylines.map((id) => tags.person(id)),
]
