import { sql, type SQL } from 'drizzle-orm'
import type { ArticleKind } from '../schema'
import { visibleToReaders } from './visible'

/** One thing that was asked for: any of these ways to say it, each of one word or several. */
export type SearchGroup = {
  stems: readonly (readonly string[])[]
  words: readonly (readonly string[])[]
  /** How much it tells: rare things more; and how much the words tell as they are written. */
  weight: number
  wordWeight: number
  /** In about how many stories it is. */
  count: number
}
export type SearchFilter = {
  locale: string
  sectionId?: number
  topicId?: number
  personId?: number
  kind?: ArticleKind
  publishedFrom?: Date
  publishedBefore?: Date
  phrases?: readonly (readonly string[])[]
  unwanted?: readonly string[]
}
export type SearchAsk = {
  groups: readonly SearchGroup[]
  /** How many of the groups a story must have. */
  least: number
  filter: SearchFilter
  /** About how many stories the edition has. */
  total: number
  now: Date
  /** Where very many stories have them: only those that came out since are looked at. */
  since?: Date
}

/** Twenty years: what is longer ago than that is not found sooner by its months. */
const MOST_MONTHS = 240

/**
 * What the index of words knows about time: the months (UTC) that a span touches. A planner that sees the moments
 * themselves would rather go through all stories of that time and unpack the words of each; they are hidden from it by adding nothing.
 */
function inMonths(from: Date | undefined, to: Date): SQL | undefined {
  if (!from) return undefined
  const count = monthNumber(to) - monthNumber(from) + 1
  if (count < 1 || count > MOST_MONTHS) return undefined
  const months = Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + index)).toISOString().slice(0, 10),
  )
  return sql`array[story_month(s.published_at)] && ${sql.param(months)}::date[]`
}

const monthNumber = (at: Date) => at.getUTCFullYear() * 12 + at.getUTCMonth()

const quoted = (term: string) => `'${term.replaceAll("'", "''")}'`
/** Any of these ways to say it, as PostgreSQL asks for it. */
export const anyOf = (ways: readonly (readonly string[])[]) =>
  ways.map((way) => `(${way.map(quoted).join(' & ')})`).join(' | ')

/** All ways to have so many of the groups, as a tree with few branches: (a & (b | c)) | (b & c) */
function leastOf([group, ...others]: readonly SearchGroup[], least: number): string {
  if (!group || least === 0) return ''
  const rest = least === 1 ? '' : ` & (${leastOf(others, least - 1)})`
  const own = `((${anyOf(group.stems)})${rest})`
  return others.length >= least ? `${own} | ${leastOf(others, least)}` : own
}

/** What stories must be, spelt for `article_search s`: the words in their texts, or all in their headlines. */
export const conditions = (
  { groups, least, filter, now, since }: SearchAsk,
  where: 'texts' | 'headlines' = 'texts',
): SQL => {
  const { locale, sectionId, topicId, personId, kind, publishedFrom, publishedBefore } = filter
  const without = (filter.unwanted ?? []).map((term) => `!${quoted(term)}`)
  const wanted = `(${leastOf(groups, least)})`
  const given: (SQL | undefined)[] = [
    sql`s.locale = ${locale}`,
    where === 'headlines' ? sql`s.headline_terms @@ ${wanted}::tsquery` : undefined,
    // the text has every word of its headline: asked for it as well only where that spares looking at stories one by one
    where === 'texts' || without.length > 0 || filter.phrases?.length
      ? sql`s.stems @@ ${[wanted, ...without].join(' & ')}::tsquery`
      : undefined,
    visibleToReaders(now, 's'),
    sectionId === undefined ? undefined : sql`s.section_id = ${sectionId}`,
    kind && sql`s.kind = ${kind}`,
    since && sql`s.published_at + interval '0' >= ${since.toISOString()}`,
    inMonths(since ?? publishedFrom, publishedBefore ?? now),
    publishedFrom && sql`s.published_at >= ${publishedFrom.toISOString()}`,
    publishedBefore && sql`s.published_at < ${publishedBefore.toISOString()}`,
    topicId === undefined
      ? undefined
      : sql`exists (select 1 from article_topics t where t.article_id = s.article_id and t.topic_id = ${topicId})`,
    personId === undefined
      ? undefined
      : sql`exists (select 1 from bylines b where b.article_id = s.article_id and b.person_id = ${personId})`,
    ...(filter.phrases ?? []).map((phrase) => sql`s.words @@ ${phrase.map(quoted).join(' <-> ')}::tsquery`),
  ]
  return sql.join(
    given.filter((condition) => condition !== undefined),
    sql` and `,
  )
}
