import { database, type Db } from '@/db/client'
import { computeRelated, replaceArticleTerms } from '@/db/queries/related'
import { listUnrelatedArticles } from '@/db/queries/store-articles'
import { commitChange } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import { countTerms } from '@/features/search/keep-index'

const chunk = 100

/** Computes the related stories of every story for which nobody has yet; answers how many those were. */
export async function relateNew(
  now: Date,
  onProgress: (done: number) => void = () => undefined,
): Promise<number> {
  const db = await database()
  const ids = await listAllUnrelated(db)
  if (ids.length === 0) return 0
  await db.transaction((tx) => countTerms(tx, now))
  // first the words of all: a story is like those behind it too
  await eachChunk(ids, replaceArticleTerms)
  let done = 0
  await eachChunk(ids, async (tx, some) => {
    await computeRelated(tx, some, now)
    onProgress((done += some.length))
  })
  return done
}

async function listAllUnrelated(db: Db): Promise<number[]> {
  const all: number[] = []
  for (let last = 0; ;) {
    const ids = await listUnrelatedArticles(db, last, 10_000)
    const end = ids.at(-1)
    if (end === undefined) return all
    all.push(...ids)
    last = end
  }
}

async function eachChunk(ids: readonly number[], work: (tx: Db, some: readonly number[]) => Promise<void>) {
  for (let at = 0; at < ids.length; at += chunk) {
    const some = ids.slice(at, at + chunk)
    await commitChange(async (tx) => {
      await work(tx, some)
      return { value: undefined, stale: some.map(tags.related) }
    })
  }
}
