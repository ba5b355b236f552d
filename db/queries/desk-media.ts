import type { Db } from '../client'
import { mediaTexts } from '../schema'

type Words = { alt: string; caption: string | null; credit: string | null }

export async function upsertMediaWords(db: Db, mediaId: number, locale: string, words: Words): Promise<void> {
  await db
    .insert(mediaTexts)
    .values({ mediaId, locale, ...words })
    .onConflictDoUpdate({ target: [mediaTexts.mediaId, mediaTexts.locale], set: words })
}
