import { database } from '@/db/client'
import {
  listDeskArticles,
  listSavedFilters,
  listSuggestedArticles,
  listTranslationStates,
  type Cursor,
  type DeskArticleRow,
  type DeskFilter,
} from '@/db/queries/desk-articles'
import { listLikely } from '@/db/queries/related'
import type { Actor } from '@/features/accounts/actor'
import { may } from '@/features/accounts/permissions'
import { wordsAsked } from '@/features/search/words-condition'
import { makeZonedTime } from '@/lib/zoned-time'
import type { ListQuery } from './list-query'
import type { TranslationsAsked } from './translations-query'

const PAGE_SIZE = 40
const MOST_SUGGESTED = 10
const DAY_MS = 86_400_000

export type DeskPage = { rows: DeskArticleRow[]; newer?: string; older?: string }

/** A page of the desk's list of stories, with the places where the pages beside it begin. */
export async function getDeskStories(actor: Actor, query: ListQuery, timeZone: string): Promise<DeskPage> {
  const cursor = cursorOf(query)
  const filter = filterOf(actor, query, timeZone)
  const found = await listDeskArticles(await database(), filter, cursor, PAGE_SIZE + 1)
  const isBackward = cursor?.isBackward ?? false
  const hasMore = found.length > PAGE_SIZE
  const rows = isBackward ? found.slice(-PAGE_SIZE) : found.slice(0, PAGE_SIZE)
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    rows,
    newer: first && (isBackward ? hasMore : cursor !== undefined) ? placeOf(first) : undefined,
    older: last && (isBackward || hasMore) ? placeOf(last) : undefined,
  }
}

const placeOf = ({ touchedAt, id }: DeskArticleRow) => `${touchedAt.getTime()}-${id}`

function cursorOf({ after, before }: ListQuery): Cursor | undefined {
  const place = after ?? before
  if (!place) return undefined
  const [at = 0, id = 0] = place.split('-').map(Number)
  // a row's moment is finer than a millisecond: the rest of that millisecond is shown rather than left out
  const touchedAt = new Date(after ? at + 1 : at)
  return Number.isNaN(touchedAt.getTime()) ? undefined : { touchedAt, id, isBackward: after === undefined }
}

function filterOf(actor: Actor, query: ListQuery, timeZone: string): DeskFilter {
  const { status, edition, section, kind, author, person, topic, from, until, q } = query
  const seesAll = may(actor.role, 'articles.writeAny')
  return {
    ...{
      status,
      locale: edition,
      sectionId: section,
      kind,
      personId: person,
      topicId: topic,
      words: q ? wordsAsked(q, edition) : undefined,
    },
    createdBy: query.mine ? actor.id : author,
    from: startOf(from, timeZone),
    until: endOf(until, timeZone),
    isUndecided: query.undecided !== undefined,
    onlyDraftsOf: seesAll ? undefined : actor.id,
  }
}

function startOf(day: string | undefined, timeZone: string): Date | undefined {
  const [year = 0, month = 0, date = 0] = day?.split('-').map(Number) ?? []
  return day ? makeZonedTime(timeZone).startOfDay(year, month, date) : undefined
}

function endOf(day: string | undefined, timeZone: string): Date | undefined {
  const start = startOf(day, timeZone)
  return start && new Date(start.getTime() + DAY_MS)
}

/** Stories readers may see with these words: to pin, to place as a card, to open. Before anything is typed, those most like this one. */
export async function suggestStories(
  { query, locale, excludeId }: { query: string; locale: string; excludeId?: number },
  now: Date,
) {
  const db = await database()
  const asked = { locale, prefix: query, words: wordsAsked(query, locale) }
  const likely = query === '' && excludeId !== undefined ? await listLikely(db, excludeId, now) : []
  const like =
    likely.length > 0 ? await listSuggestedArticles(db, { ...asked, ids: likely }, now, MOST_SUGGESTED) : []
  const latest = await listSuggestedArticles(db, asked, now, MOST_SUGGESTED + 1)
  const first = likely.flatMap((id) => like.filter((row) => row.id === id))
  return [...first, ...latest.filter((row) => !likely.includes(row.id))]
    .filter((row) => row.id !== excludeId)
    .slice(0, MOST_SUGGESTED)
    .map(({ sectionName, ...row }) => ({ ...row, section: sectionName }))
}

export const getSavedFilters = async (actor: Actor) => listSavedFilters(await database(), actor.id)

/**
 * Which published stories of an edition have a counterpart in another, latest first. Whether one may be begun is the
 * story's question too: a reporter translates their own.
 */
export async function getTranslations(actor: Actor, { before = 2_147_483_647, ...which }: TranslationsAsked) {
  const found = await listTranslationStates(await database(), which, before, PAGE_SIZE + 1)
  const rows = found.slice(0, PAGE_SIZE).map((row) => ({
    ...{ id: row.id, headline: row.headline, publishedAt: row.published_at && new Date(row.published_at) },
    other:
      row.other_id === null
        ? null
        : { id: row.other_id, headline: row.other_headline ?? '', status: row.other_status },
    isBehind: row.is_behind,
    mayBegin: may(actor.role, 'articles.writeAny') || row.created_by === actor.id,
  }))
  return { rows, olderId: found.length > PAGE_SIZE ? rows.at(-1)?.id : undefined }
}

export type TranslationRow = Awaited<ReturnType<typeof getTranslations>>['rows'][number]
