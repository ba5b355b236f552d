import type { Db } from '@/db/client'
import {
  listPictureTexts,
  listUnreadPictures,
  markPictureWords,
  type PictureTexts,
} from '@/db/queries/picture-search'
import { enqueueJob } from '@/db/queries/jobs'
import { TERMS_VERSION, termsOf } from '@/lib/terms'

/** Beyond it a caption is no caption. */
const MOST_CHARACTERS = 8_000
const MOST_POSITION = 16_383
const AT_ONCE = 500

/** Reads what pictures are found by, as their texts stand in the database now. */
export async function indexPictures(tx: Db, ids: readonly number[]): Promise<void> {
  const texts = await listPictureTexts(tx, ids)
  const rows = texts.map((picture) => ({ id: picture.id, words: vectorOf(picture) }))
  await markPictureWords(tx, rows, TERMS_VERSION)
}

export const MEDIA_INDEX_JOB = 'media.index'

/** Reads pictures that another version of the analysis read, or none did; leaves the rest to the next round. */
export async function indexUnreadPictures(tx: Db, _payload: unknown, now: Date) {
  const ids = await listUnreadPictures(tx, TERMS_VERSION, AT_ONCE)
  await indexPictures(tx, ids)
  if (ids.length === AT_ONCE)
    await enqueueJob(tx, { kind: MEDIA_INDEX_JOB, key: MEDIA_INDEX_JOB, runAt: now })
  return { stale: [] }
}

/** A tsvector as PostgreSQL writes it: every word and its stem, in every way it may be read. */
function vectorOf({ fileName, copyright, texts }: PictureTexts): string {
  const places = new Map<string, string[]>()
  let position = 0
  const read = (text: string | null, language: string, weight: 'A' | 'B' | 'C' | 'D') => {
    for (const readings of termsOf((text ?? '').slice(0, MOST_CHARACTERS), language)) {
      position = Math.min(position + 1, MOST_POSITION)
      for (const term of new Set(readings.flatMap(({ word, stem }) => [word, stem]))) {
        const known = places.get(term) ?? []
        if (known.length < 250) places.set(term, [...known, `${position}${weight}`])
      }
    }
  }
  for (const { locale, alt, caption, credit } of texts) {
    read(credit, locale, 'A')
    read(alt, locale, 'B')
    read(caption, locale, 'C')
  }
  read(copyright, 'en', 'D')
  // IMG_2034.jpg is three words
  read(fileName?.replace(/[_.-]+/g, ' ') ?? null, 'en', 'D')
  return [...places].map(([term, at]) => `'${term}':${at.join(',')}`).join(' ')
}
