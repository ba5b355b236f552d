import type { Db } from '@/db/client'
import { listOpenVersions } from '@/db/queries/other-versions'
import type { BodyNode } from '@/db/schema/body'

/** What somebody wrote at a place where now stands something else: plain JSON for the writing screen. */
export type OtherVersion = {
  id: number
  /** The id of a block, or `field:<name>`. */
  place: string
  content: BodyNode | { value: unknown }
  author: { id: string; name: string } | null
  createdAt: string
}

/** The versions of a story that nobody has chosen among yet; the caller has opened it for its actor. */
export async function getOtherVersions(db: Db, articleId: number): Promise<OtherVersion[]> {
  const rows = await listOpenVersions(db, articleId)
  return rows.map(({ authorId, authorName, createdAt, ...row }) => ({
    ...row,
    author: authorId === null ? null : { id: authorId, name: authorName ?? '' },
    createdAt: createdAt.toISOString(),
  }))
}
