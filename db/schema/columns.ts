import { integer, timestamp } from 'drizzle-orm/pg-core'

/** A generated primary key. Public addresses carry it, so it is never reused. */
export const id = () => integer('id').primaryKey().generatedAlwaysAsIdentity()

/** A moment in time, stored with its zone and read as a Date. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const createdAt = () => moment('created_at').notNull().defaultNow()
