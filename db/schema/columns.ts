import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { integer, timestamp } from 'drizzle-orm/pg-core'

/** A generated primary key. Public addresses carry it, so it is never reused. */
export const id = () => integer('id').primaryKey().generatedAlwaysAsIdentity()

/** A moment in time, stored with its zone and read as a Date. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const createdAt = () => moment('created_at').notNull().defaultNow()

/** Letters that are typed for one another, and after them tashkeel, hamza and tatweel, which fall away. */
const typedLetters =
  '\u0623\u0625\u0622\u0671\u0649\u0626\u0624\u0629\u0621\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652'
const plainLetters = '\u0627\u0627\u0627\u0627\u064a\u064a\u0648\u0647'

/** What names are listed and found by: one spelling for every way of typing them. The same text for every database. */
export const sortKeyOf = (name: SQL | SQLWrapper): SQL =>
  sql`lower(translate(${name}, ${sql.raw(`'${typedLetters}'`)}, ${sql.raw(`'${plainLetters}'`)}))`
