import type { Db } from './client'

/**
 * A query that is built once for a database, and with its name prepared once on each connection: for those that every
 * page asks. Values come as placeholders. One that is asked in several ways is built once for each.
 */
export function prepared<Query>(build: (db: Db, way: string) => Query): (db: Db, way?: string) => Query {
  const built = new WeakMap<Db, Map<string, Query>>()
  return (db, way = '') => {
    const ways = built.get(db) ?? new Map<string, Query>()
    const query = ways.get(way) ?? build(db, way)
    built.set(db, ways.set(way, query))
    return query
  }
}
