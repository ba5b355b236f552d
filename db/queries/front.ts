import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, frontSlots, sectionNames, sections } from '../schema'
import { cardColumns } from './cards'
import { visibleToReaders } from './visible'

/** What editors put on a front by hand, in order; only stories that readers may see, and only while a slot runs. */
export const listFrontSlots = (db: Db, locale: string, sectionId: number | undefined, now: Date) =>
  db
    .select({
      ...cardColumns,
      slot: frontSlots.slot,
      slotHeadline: frontSlots.headline,
      slotMediaId: frontSlots.mediaId,
      slotExpiresAt: frontSlots.expiresAt,
    })
    .from(frontSlots)
    .innerJoin(articles, eq(articles.id, frontSlots.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .innerJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, articles.sectionId), eq(sectionNames.locale, articles.locale)),
    )
    .where(
      and(
        eq(frontSlots.locale, locale),
        sectionId === undefined ? isNull(frontSlots.sectionId) : eq(frontSlots.sectionId, sectionId),
        lte(frontSlots.startsAt, now),
        or(isNull(frontSlots.expiresAt), gt(frontSlots.expiresAt, now)),
        visibleToReaders(now),
      ),
    )
    .orderBy(asc(frontSlots.slot), asc(frontSlots.position))
    .limit(60)
