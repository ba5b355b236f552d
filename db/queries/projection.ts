import { eq } from 'drizzle-orm'
import type { Db } from '../client'
import { articles } from '../schema'
import { vectorOf, type SearchWords } from './store-articles'

export type ProjectedColumns = Partial<Omit<typeof articles.$inferInsert, 'id' | 'search'>>

/** Writes columns of a story and, where its words changed, what it is found by. */
export async function markProjected(
  tx: Db,
  id: number,
  columns: ProjectedColumns,
  search?: SearchWords,
): Promise<void> {
  await tx
    .update(articles)
    .set({ ...columns, ...(search ? { search: vectorOf(search) } : {}) })
    .where(eq(articles.id, id))
}
