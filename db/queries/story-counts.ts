import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, articleTopics, bylines, type countedLists } from '../schema'
import { visibleToReaders } from './visible'

/** A list whose stories are counted as they come and go. */
export type CountedList = { list: (typeof countedLists)[number]; listId: number; locale: string }
/** `month` is its first day (UTC), YYYY-MM-DD. */
export type StoryMonth = { month: string; stories: number }

/** How many stories of a list readers may see, by the month they came out in, latest first; months without any are left out. */
export async function listStoryMonths(db: Db, counted: CountedList, now: Date): Promise<StoryMonth[]> {
  const { list, listId, locale } = counted
  const { rows } = await db.execute<StoryMonth>(sql`
    select month::text, sum(stories)::int stories from (
      select month, stories from story_counts where list = ${list} and list_id = ${listId} and locale = ${locale}
      union all
      select story_month(${articles.publishedAt}), -1 from ${articles} where ${hiddenNow(locale, now)} and ${isIn(counted)}
    ) counted group by month having sum(stories) > 0 order by month desc`)
  return rows
}

/** The same for all lists of a kind, all months together: how many stories each has. As a table for joins: id, stories. */
export const countedNow = (list: 'topic' | 'person', locale: string, now: Date): SQL => {
  const part = list === 'topic' ? articleTopics : bylines
  const id = list === 'topic' ? articleTopics.topicId : bylines.personId
  return sql`(select id, sum(stories)::int stories from (
    select list_id id, stories from story_counts where list = ${list} and locale = ${locale}
    union all
    select ${id}, -1 from ${articles} join ${part} on ${part.articleId} = ${articles.id} where ${hiddenNow(locale, now)}
  ) counted group by id having sum(stories) > 0)`
}

/** Adds up what changes left, so that a list has one row a month again. */
export async function foldStoryCounts(db: Db): Promise<void> {
  await db.execute(sql`
    with folded as (
      delete from story_counts c using (
        select list, list_id, locale, month from story_counts group by 1, 2, 3, 4 having count(*) > 1) many
      where c.list = many.list and c.list_id = many.list_id and c.locale = many.locale and c.month = many.month
      returning c.*)
    insert into story_counts (list, list_id, locale, month, stories)
    select list, list_id, locale, month, sum(stories) from folded group by 1, 2, 3, 4 having sum(stories) <> 0`)
}

/** Counted, but not to be seen at this moment. Few, and each of the three kinds stands in an index of its own. */
const hiddenNow = (locale: string, now: Date): SQL => sql`${articles.locale} = ${locale}
  and ${articles.status} in ('published', 'scheduled') and not ${visibleToReaders(now)}
  and (${articles.publishedAt} > ${now.toISOString()} or ${articles.embargoUntil} > ${now.toISOString()}
    or ${articles.unpublishAt} <= ${now.toISOString()})`

/** Of one list. */
const isIn = ({ list, listId }: CountedList): SQL =>
  ({
    river: sql`true`,
    section: sql`${articles.sectionId} = ${listId}`,
    topic: sql`exists (select 1 from ${articleTopics}
    where ${articleTopics.articleId} = ${articles.id} and ${articleTopics.topicId} = ${listId})`,
    person: sql`exists (select 1 from ${bylines}
    where ${bylines.articleId} = ${articles.id} and ${bylines.personId} = ${listId})`,
  })[list]
