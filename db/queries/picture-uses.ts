import { eq, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { people, personNames, settings } from '../schema'

const MOST_USES = 200
const MOST_SHOWING = 5_000

/** Whether a document of JSON names the picture. */
const names = (json: ReturnType<typeof sql>, mediaId: number) =>
  sql`jsonb_path_exists(${json}, '$.**.mediaId ? (@ == $id)', jsonb_build_object('id', ${mediaId}::int))`

/** Stories that show a picture as their lead or in the text, or whose unpublished draft does. */
const showing = (mediaId: number) => sql`(
  select id from articles where lead_media_id = ${mediaId}
  union select article_id from article_media where media_id = ${mediaId}
  union select d.article_id from drafts d join articles u on u.id = d.article_id
    where u.is_undecided and (d.content->'leadMediaId' = to_jsonb(${mediaId}::int)
      or ${names(sql`d.content->'body'`, mediaId)}))`

/** Where a picture stands, as the desk links to it: stories latest first, people, fronts, pages, the masthead. */
export async function listPictureUses(db: Db, mediaId: number) {
  const stories = await db.execute<{ id: number; headline: string; locale: string; status: string }>(sql`
    select a.id, a.headline, a.locale, a.status from articles a where a.id in ${showing(mediaId)}
    order by a.touched_at desc, a.id desc limit ${MOST_USES}`)
  const portraits = await db
    .select({ id: people.id, name: sql<string>`coalesce(min(${personNames.name}), ${people.slug})` })
    .from(people)
    .leftJoin(personNames, eq(personNames.personId, people.id))
    .where(eq(people.portraitId, mediaId))
    .groupBy(people.id)
    .limit(MOST_USES)
  const onFronts = await db.execute<FrontUse>(sql`
    select f.id, f.locale, f.section_id "sectionId", s.key "sectionKey", n.name section from fronts f
    left join sections s on s.id = f.section_id
    left join section_names n on n.section_id = f.section_id and n.locale = f.locale
    where ${names(sql`f.draft`, mediaId)} or ${names(
      sql`(select arrangement from front_arrangements l where l.front_id = f.id and l.kind = 'live'
        order by l.id desc limit 1)`,
      mediaId,
    )} order by f.id limit ${MOST_USES}`)
  const pages = await db.execute<{ id: number; headline: string; locale: string }>(sql`
    select id, headline, locale from static_pages where ${names(sql`body`, mediaId)}
    order by id limit ${MOST_USES}`)
  const logos = await db.execute<{
    key: string
  }>(sql`select ${settings.key} from ${settings} where ${settings.key} = 'site'
    and to_jsonb(${mediaId}::int) in (${settings.value}->'logo'->'light', ${settings.value}->'logo'->'dark')`)
  return {
    ...{ stories: stories.rows, people: portraits, fronts: onFronts.rows, pages: pages.rows },
    /** Where it stands for the site's name. */
    logos: logos.rows,
  }
}

type FrontUse = {
  id: number
  locale: string
  sectionId: number | null
  sectionKey: string | null
  section: string | null
}

export type Showing = {
  id: number
  locale: string
  sectionId: number
  topics: number[]
  people: number[]
  /** Stories beside which it stands in the rail. */
  beside: number[]
}

/** Stories that show a picture, with all whose pages list them. */
export async function listShowing(db: Db, mediaId: number): Promise<Showing[]> {
  const { rows } = await db.execute<Showing>(sql`
    select a.id, a.locale, a.section_id "sectionId",
      array(select topic_id from article_topics where article_id = a.id) topics,
      array(select person_id from bylines where article_id = a.id) people,
      array(select article_id from related_articles where related_id = a.id limit 100) beside
    from articles a where a.id in (select id from articles where lead_media_id = ${mediaId}
      union select article_id from article_media where media_id = ${mediaId})
    order by a.id desc limit ${MOST_SHOWING}`)
  return rows
}
