import { eq } from 'drizzle-orm'
import type { Db } from '../client'
import { articles } from '../schema'

export type ProjectedColumns = Partial<Omit<typeof articles.$inferInsert, 'id' | 'search'>>

/** Writes columns of a story. */
export async function markProjected(tx: Db, id: number, columns: ProjectedColumns): Promise<void> {
  await tx.update(articles).set(columns).where(eq(articles.id, id))
}
