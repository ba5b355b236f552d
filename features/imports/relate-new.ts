import { database } from '@/db/client'
import { computeRelated } from '@/db/queries/related'
import { listArticlesWithoutRelated } from '@/db/queries/store-articles'
import { commitChange } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'

const chunk = 100

/** Computes the related stories of every story that has none yet; what an earlier run left undone is done too. */
export async function relateNew(
  now: Date,
  onProgress: (done: number) => void = () => undefined,
): Promise<number> {
  const db = await database()
  let done = 0
  for (let last = 0; ;) {
    const ids = await listArticlesWithoutRelated(db, last, chunk)
    const end = ids.at(-1)
    if (end === undefined) return done
    await commitChange(async (tx) => {
      await computeRelated(tx, ids, now)
      return { value: undefined, stale: ids.map((id) => tags.related(id)) }
    })
    last = end
    onProgress((done += ids.length))
  }
}
