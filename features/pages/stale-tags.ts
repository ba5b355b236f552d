import type { Db } from '@/db/client'
import { listPagesBySlug } from '@/db/queries/desk-pages'
import { tags } from '@/delivery/tags'

type Shown = { id: number; slug: string; headline: string; isInFooter: boolean }

/** What a change of a page makes stale: itself, its translations where its address moved, and every footer that names it. */
export async function pageTags(
  tx: Db,
  before: Shown | undefined,
  after: Shown | undefined,
): Promise<string[]> {
  const both = [before, after].filter((one) => one !== undefined)
  const isSame =
    before?.slug === after?.slug &&
    before?.headline === after?.headline &&
    before?.isInFooter === after?.isInFooter
  const own = both.map(({ id }) => tags.staticPage(id))
  if (isSame) return own
  const sisters = await listPagesBySlug(
    tx,
    both.map(({ slug }) => slug),
  )
  return [...own, ...sisters.map(tags.staticPage), tags.site]
}
