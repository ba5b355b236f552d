import {
  findMediaFacts,
  listArticlesShowing,
  markMediaRights,
  upsertMediaWords,
} from '@/db/queries/desk-media'
import { insertAudit } from '@/db/queries/audit'
import { hasEdition } from '@/db/queries/site'
import { commitChange } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { indexPictures } from './index-words'

type Description = {
  id: number
  locale: string
  alt: string
  caption: string
  credit: string
  licence?: string
  rightsExpireAt?: string | null
}

type Outcome = Result<null, 'unknown-reference'> | undefined

/** Says in an edition's language what a picture shows and whose it is. Pages that show it say so at once. */
export function describePicture(input: Description, { actor }: Asking): Promise<Outcome> {
  const { id, locale, alt, licence, rightsExpireAt } = input
  return commitChange<Outcome>(async (tx) => {
    const known = await findMediaFacts(tx, id)
    if (!known) return { value: undefined, stale: [] }
    if (!(await hasEdition(tx, locale))) return { value: refuse('unknown-reference'), stale: [] }
    const words = { alt, caption: input.caption || null, credit: input.credit || null }
    await upsertMediaWords(tx, id, locale, words)
    await indexPictures(tx, [id])
    const until =
      rightsExpireAt === undefined ? known.rightsExpireAt : rightsExpireAt && new Date(rightsExpireAt)
    await markMediaRights(tx, id, { licence: licence ?? known.licence, rightsExpireAt: until || null })
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'media.describe', subject: 'media', subjectId: String(id) },
      detail: { locale, ...words },
    })
    const shownBy = await listArticlesShowing(tx, id)
    return { value: done(null), stale: [tags.media(id), ...shownBy.map((article) => tags.article(article))] }
  })
}
