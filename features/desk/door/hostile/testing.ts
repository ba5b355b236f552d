import { openDatabase } from '@/db/client'

type Path = readonly (string | number)[]

/** Where a value that is neither list nor object stands in what is asked. */
export function placesIn(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))
}

/** The same asking with something else in one place; `undefined` leaves the place out. */
export function put(given: unknown, path: Path, value: unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined) return value
  const copy: Record<string, unknown> = Object.assign(Array.isArray(given) ? [] : {}, given)
  copy[first] = put(copy[first], rest, value)
  return copy
}

const script = '"><script>alert(1)</script><img src=x onerror=alert(1)>'

/** Text that must stay text, or be refused; and text of which only the letters may be kept. */
export const hostileTexts = [
  script,
  'javascript:alert(1)',
  'a\u0000b\uD800\u202Ec\u200Bd\uFEFFe\u0007f\u202Dg',
  '\u0000',
  '\uD800',
  `x'; drop table users; --`,
]

/** Moments that are none, or none that a newsroom means. */
export const hostileMoments = [
  ...['', 'tomorrow', '2026-11-26', '2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-01-01T25:00:00Z'],
  ...['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '+275760-09-13T00:00:00Z', '-000001-01-01T00:00:00Z'],
  ...['1970-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00'],
]
export const isMoment = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)

/** What is never a sound value where text, a number or a list is asked for; some may be left out or empty. */
export const wrongTypes = [undefined, null, true, 1.5, -1, 2 ** 53, '', [], {}, { $gt: '' }, [[['x']]]]

export const tooLong = 'x'.repeat(1_000_000)

const invisible = '[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\ufeff]'

/** Tables in which a mark stands that deceives or breaks. */
export async function tablesWithInvisibles(tables: string[]): Promise<string[]> {
  const { pool } = await openDatabase()
  const parts = tables.map(
    (name) => `select '${name}' as name where exists (select 1 from "${name}" t where t::text ~ $1)`,
  )
  const { rows } = await pool.query<{ name: string }>(parts.join(' union all '), [invisible])
  return rows.map(({ name }) => name)
}
