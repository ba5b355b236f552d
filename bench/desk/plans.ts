import type pg from 'pg'

type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Plan Rows': number
  'Actual Rows'?: number
  Plans?: Node[]
}

/** Tables that grow with the newsroom's years: nothing at the desk may read one of them from end to end. */
const growing = ['articles', 'drafts', 'revisions', 'bylines', 'article_topics', 'article_media', 'comments']
const MOST_SORTED = 5_000

/** Runs something and answers how PostgreSQL ran each of its queries that reads or sorts too much. */
export async function heavyPlans(pool: pg.Pool, run: () => Promise<unknown>): Promise<string[]> {
  const asked: { text: string; values: unknown[] }[] = []
  const query = pool.query.bind(pool)
  const listening = (...args: unknown[]) => {
    const [first, values] = args
    const text =
      typeof first === 'object' && first !== null && 'text' in first ? String(first.text) : String(first)
    asked.push({ text, values: Array.isArray(values) ? values : [] })
    return Reflect.apply(query, pool, args)
  }
  Object.assign(pool, { query: listening })
  try {
    await run()
  } finally {
    Object.assign(pool, { query })
  }
  const heavy: string[] = []
  for (const { text, values } of asked) {
    const { rows } = await query(`explain (analyze, format json) ${text}`, values)
    heavy.push(
      ...faultsIn(rows[0]['QUERY PLAN'][0].Plan).map((fault) => `${fault} in: ${text.slice(0, 160)}`),
    )
  }
  return heavy
}

function faultsIn(node: Node): string[] {
  const { 'Node Type': kind, 'Relation Name': table = '', Plans = [] } = node
  const rows = node['Actual Rows'] ?? 0
  const own = [
    ...(kind.endsWith('Seq Scan') && growing.includes(table) ? [`${kind} of ${table}`] : []),
    ...(kind.endsWith('Sort') && Plans.some((plan) => (plan['Actual Rows'] ?? 0) > MOST_SORTED)
      ? [`a sort of ${Plans[0]?.['Actual Rows']} rows for ${rows}`]
      : []),
  ]
  return [...own, ...Plans.flatMap(faultsIn)]
}
