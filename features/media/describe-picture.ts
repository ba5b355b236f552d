import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { upsertMediaWords } from '@/db/queries/desk-media'
import { findPicture, lockPicture, markPicture, type PictureFacts } from '@/db/queries/picture-facts'
import { hasEdition } from '@/db/queries/site'
import { commitChange, unchanged } from '@/delivery/commit-change'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { indexPictures } from './index-words'
import { ownerOf, putInPlace, signedAnew, staleWith } from './remake-renditions'

type Description = {
  id: number
  locale: string
  alt: string
  caption: string
  credit: string
  licence?: string
  rightsExpireAt?: string | null
}

type Outcome = Result<null, 'unknown-reference' | 'picture-changed'> | undefined

/**
 * Says in an edition's language what a picture shows and whose it is. Pages that show it say so at once, and so do its
 * renditions.
 */
export async function describePicture(input: Description, { actor, now }: Asking): Promise<Outcome> {
  const { id, locale, alt, licence, rightsExpireAt } = input
  const known = await findPicture(await database(), id)
  if (!known) return undefined
  const words = { alt, caption: input.caption || null, credit: input.credit || null }
  const signed = await signedAnew(known, ownerOf(withWords(known, { locale, ...words })))
  return commitChange<Outcome>(async (tx) => {
    if (!(await hasEdition(tx, locale))) return unchanged(refuse('unknown-reference'))
    const held = await lockPicture(tx, id)
    if (held?.contentHash !== known.contentHash) return unchanged(refuse('picture-changed'))
    if (signed) await putInPlace(tx, id, signed, now)
    await upsertMediaWords(tx, id, locale, words)
    await indexPictures(tx, [id])
    const until =
      rightsExpireAt === undefined ? known.rightsExpireAt : rightsExpireAt && new Date(rightsExpireAt)
    await markPicture(tx, id, { licence: licence ?? known.licence, rightsExpireAt: until || null })
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'media.describe', subject: 'media', subjectId: String(id) },
      detail: { locale, ...words },
    })
    return { value: done(null), stale: await staleWith(tx, id) }
  })
}

/** In the order in which a picture's words are read: the first credit counts. */
const withWords = ({ texts, copyright }: PictureFacts, words: PictureFacts['texts'][number]) => ({
  copyright,
  texts: [...texts.filter(({ locale }) => locale !== words.locale), words].toSorted((one, other) =>
    one.locale < other.locale ? -1 : 1,
  ),
})
