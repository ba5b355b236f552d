import { database, type Db } from '@/db/client'
import { findArticleAddress } from '@/db/queries/addresses'
import { findStoredStory, findWriting, type StoredStoryRow } from '@/db/queries/drafts'
import { listFormerSlugs } from '@/db/queries/revisions'
import { listCorrectionsOf, listTranslationsOf } from '@/db/queries/open-story'
import type { ArticleStatus } from '@/db/schema/articles'
import type { Asking } from '@/features/accounts/action'
import type { Actor } from '@/features/accounts/actor'
import { mayRead } from './access'
import { articlePath } from './address'
import type { StoryContent } from './content'
import { contentOf, readSnapshot, sameContent } from './draft-of'
import { whyNotWrite } from './hold-story'
import { getOtherVersions, type OtherVersion } from './other-versions'

export type { OtherVersion }

/** A story as the writing screen is handed it: plain JSON, times in ISO 8601. */
export type OpenStory = {
  id: number
  locale: string
  direction: 'rtl' | 'ltr'
  status: ArticleStatus
  version: number
  content: StoryContent
  createdBy: { id: string; name: string } | null
  publishedAt: string | null
  firstPublishedAt: string | null
  significantlyUpdatedAt: string | null
  embargoUntil: string | null
  unpublishAt: string | null
  updatedAt: string | null
  /** Whether what is written differs from what readers have, or will have. */
  hasUnpublishedChanges: boolean
  formerSlugs: string[]
  notice: string | null
  otherVersions: OtherVersion[]
  corrections: { id: number; text: string; correctedAt: string }[]
  translations: { id: number; locale: string; headline: string; status: ArticleStatus }[]
  /** Its address for readers, once it was published. */
  path: string | null
  mayWrite: boolean
  /** Who opened it: whose journal and whose saves these are. */
  me: { id: string; name: string }
}

/** A story with all that is written and decided about it; undefined where it is not there for the actor. */
export async function openStory(id: number, { actor, now }: Asking): Promise<OpenStory | undefined> {
  const db = await database()
  // before the row: a version may be older than what is shown with it, but never newer
  const writing = await findWriting(db, id)
  if (!writing || !mayRead(actor, writing)) return undefined
  const row = await findStoredStory(db, id)
  if (!row) return undefined
  const published = contentOf(row)
  const content = (writing.draft && readSnapshot(writing.draft)) ?? published
  return {
    ...standing(row),
    version: writing.version,
    content,
    hasUnpublishedChanges: isOut(row.status) && !sameContent(content, published),
    mayWrite: whyNotWrite(actor, writing) === undefined,
    me: { id: actor.id, name: actor.name },
    ...(await surroundings(db, row, actor, now)),
  }
}

const isOut = (status: ArticleStatus) => status === 'published' || status === 'scheduled'
const iso = (moment: Date | null) => moment?.toISOString() ?? null

const standing = (row: StoredStoryRow) => ({
  ...{ id: row.id, locale: row.locale, direction: row.direction, status: row.status, notice: row.notice },
  createdBy: row.createdBy === null ? null : { id: row.createdBy, name: row.createdByName ?? '' },
  publishedAt: iso(row.publishedAt),
  firstPublishedAt: iso(row.firstPublishedAt),
  significantlyUpdatedAt: iso(row.significantlyUpdatedAt),
  embargoUntil: iso(row.embargoUntil),
  unpublishAt: iso(row.unpublishAt),
  updatedAt: iso(row.updatedAt),
})

async function surroundings(db: Db, row: StoredStoryRow, actor: Actor, now: Date) {
  const [address, formerSlugs, otherVersions, corrections, translations] = await Promise.all([
    findArticleAddress(db, row.id, now),
    listFormerSlugs(db, row.id),
    getOtherVersions(db, row.id),
    listCorrectionsOf(db, row.id),
    listTranslationsOf(db, row.id, row.translationGroup),
  ])
  return {
    path: address && (row.firstPublishedAt || isOut(row.status)) ? articlePath(address) : null,
    ...{ formerSlugs, otherVersions },
    corrections: corrections.map((one) => ({ ...one, correctedAt: one.correctedAt.toISOString() })),
    translations: translations
      .filter((other) => mayRead(actor, other))
      .map(({ createdBy: _createdBy, ...other }) => other),
  }
}
