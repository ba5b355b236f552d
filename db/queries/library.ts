import { and, asc, desc, eq, gt, isNotNull, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client'
import {
  articleMedia,
  articles,
  frontArrangements,
  fronts,
  media,
  people,
  settings,
  staticPages,
} from '../schema'
import type { MediaKind } from '../schema/media'

export const mediaRights = ['licensed', 'unlicensed', 'soon', 'expired'] as const
export const mediaUses = ['used', 'unused', 'stories', 'people', 'fronts', 'pages', 'logos'] as const
export type MediaRights = (typeof mediaRights)[number]
export type MediaUse = (typeof mediaUses)[number]

export type LibraryFilter = {
  /** Queries of the index: all that pictures are found by, and their credits alone. */
  words?: string
  credit?: string
  kind?: MediaKind
  rights?: MediaRights
  use?: MediaUse
}

/** Where a page begins: behind this picture, or before it when one goes back. */
export type LibraryCursor = { id: number; isBackward: boolean }
type Moments = { now: Date; soon: Date }

/** Pictures for the desk, newest first: one more than asked tells that there are others. */
export async function listLibraryPictures(
  db: Db,
  filter: LibraryFilter,
  moments: Moments,
  cursor: LibraryCursor | undefined,
  limit: number,
) {
  const beyond = cursor && (cursor.isBackward ? gt(media.id, cursor.id) : lt(media.id, cursor.id))
  const rows = await db
    .select({
      id: media.id,
      kind: media.kind,
      fileName: media.fileName,
      licence: media.licence,
      rightsExpireAt: media.rightsExpireAt,
    })
    .from(media)
    .where(and(...conditions(filter, moments), beyond))
    .orderBy(cursor?.isBackward ? asc(media.id) : desc(media.id))
    .limit(limit)
  return cursor?.isBackward ? rows.reverse() : rows
}

export type LibraryRow = Awaited<ReturnType<typeof listLibraryPictures>>[number]

const conditions = ({ words, credit, kind, rights, use }: LibraryFilter, moments: Moments) => [
  words === undefined ? undefined : sql`${media.words} @@ ${words}::tsquery`,
  credit === undefined ? undefined : sql`${media.words} @@ ${credit}::tsquery`,
  kind && eq(media.kind, kind),
  rights && conditionOfRights(rights, moments),
  use && conditionOfUse(use),
]

function conditionOfRights(rights: MediaRights, { now, soon }: Moments): SQL | undefined {
  switch (rights) {
    case 'licensed':
      return isNotNull(media.licence)
    case 'unlicensed':
      return isNull(media.licence)
    case 'soon':
      return and(gt(media.rightsExpireAt, now), lte(media.rightsExpireAt, soon))
    case 'expired':
      return lte(media.rightsExpireAt, now)
  }
}

/** Looked up picture by picture: `exists` would be answered by reading every story there is. */
const inStories = sql`((select 1 from ${articles} where ${articles.leadMediaId} = ${media.id} limit 1) is not null
  or (select 1 from ${articleMedia} where ${articleMedia.mediaId} = ${media.id} limit 1) is not null)`
const ofPeople = sql`(${media.id} in (select ${people.portraitId} from ${people} where ${people.portraitId} is not null))`
/** On fronts as readers have them, and as they are being arranged. */
const onFronts = sql`(${media.id} in (
  select (jsonb_path_query(shown.arrangement, '$.**.mediaId ? (@ != null)'))::int from (
    select ${fronts.draft} arrangement from ${fronts} where ${fronts.draft} is not null
    union all
    select (select ${frontArrangements.arrangement} from ${frontArrangements}
      where ${frontArrangements.frontId} = ${fronts.id} and ${frontArrangements.kind} = 'live'
      order by ${frontArrangements.id} desc limit 1) from ${fronts}) shown))`
const onPages = sql`(${media.id} in (
  select (jsonb_path_query(${staticPages.body}, '$.**.mediaId ? (@ != null)'))::int from ${staticPages}))`

const asLogos = sql`(to_jsonb(${media.id}) in (
  select jsonb_path_query(${settings.value}, '$.logo.* ? (@ != null)') from ${settings} where ${settings.key} = 'site'))`

function conditionOfUse(use: MediaUse): SQL | undefined {
  switch (use) {
    case 'used':
      return or(inStories, ofPeople, onFronts, onPages, asLogos)
    case 'unused':
      // joins that keep what has no counterpart, walked from the newest picture on
      return sql`not exists (select 1 from ${articles} where ${articles.leadMediaId} = ${media.id})
        and not exists (select 1 from ${articleMedia} where ${articleMedia.mediaId} = ${media.id})
        and not ${ofPeople} and not ${onFronts} and not ${onPages} and not ${asLogos}`
    case 'stories':
      return inStories
    case 'people':
      return ofPeople
    case 'fronts':
      return onFronts
    case 'pages':
      return onPages
    case 'logos':
      return asLogos
  }
}

/** Pictures whose rights end in a span, those that end first before the others. */
export const listRightsEnding = (db: Db, from: Date, until: Date, limit: number) =>
  db
    .select({
      id: media.id,
      rightsExpireAt: sql<Date>`${media.rightsExpireAt}`.mapWith(media.rightsExpireAt),
    })
    .from(media)
    .where(and(gt(media.rightsExpireAt, from), lte(media.rightsExpireAt, until)))
    .orderBy(asc(media.rightsExpireAt), asc(media.id))
    .limit(limit)
