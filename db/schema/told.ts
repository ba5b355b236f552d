import { pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** Addresses that changed for readers, until whoever wants to be told has been (IndexNow, WebSub). */
export const untoldAddresses = pgTable('untold_addresses', {
  /** Path, percent-encoded. */
  path: text('path').primaryKey(),
  changedAt: moment('changed_at').notNull(),
})
