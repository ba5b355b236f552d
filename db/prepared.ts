import type { Db } from './client'

/**
 * A query that is built once for a database, and with its name prepared once on each connection: for those that every
 * page asks. Values come as placeholders.
 */
export function prepared<Query>(build: (db: Db) => Query): (db: Db) => Query {
  const built = new WeakMap<Db, Query>()
  return (db) => {
    const query = built.get(db) ?? build(db)
    built.set(db, query)
    return query
  }
}
