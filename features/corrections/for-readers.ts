import { database } from '@/db/client'
import { countCorrections, listCorrections } from '@/db/queries/corrections'
import { articlePath } from '@/features/articles/address'
import { PAGE_SIZE, pagesOf } from '@/features/articles/cards'

export type CorrectionPage = Awaited<ReturnType<typeof getCorrectionPage>>

export const countCorrectionPages = async (locale: string, now: Date): Promise<number> =>
  pagesOf(await countCorrections(await database(), locale, now))

/** What the newsroom put right, latest first, with the stories it was wrong in. */
export async function getCorrectionPage(locale: string, page: number, now: Date) {
  const db = await database()
  const [total, rows] = await Promise.all([
    countCorrections(db, locale, now),
    listCorrections(db, locale, now, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
  ])
  const corrections = rows.map((row) => ({ ...row, path: articlePath({ ...row, id: row.articleId }) }))
  return { corrections, pages: pagesOf(total), page }
}
