import pg from 'pg'
import asked from './words.json'

/**
 * Repeats the stories of a database with altered words (two letters change places in each copy) until there are so many. Their vectors are altered as they stand,
 * which takes minutes where reading every text again would take an hour.
 */
export async function multiplyStories(url: string, stories: number): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query('select max(id)::int last, count(*)::int count from articles')
    const copies = Math.ceil(stories / rows[0].count) - 1
    // no triggers: what they would keep in step is written here
    await client.query(
      "set session_replication_role = replica; set maintenance_work_mem = '1GB'; set jit = off",
    )
    await client.query('drop index article_search_stems_month, article_search_headline_month')
    for (let copy = 1; copy <= copies; copy++)
      for (const statement of copied(rows[0].last, copy)) await client.query(statement)
    for (const [column, name] of [
      ['stems', 'article_search_stems_month'],
      ['headline_terms', 'article_search_headline_month'],
    ])
      await client.query(
        `create index ${name} on article_search using gin (${column}, (array[story_month(published_at)])) with (fastupdate = off)`,
      )
    await client.query(
      "select setval(pg_get_serial_sequence('articles', 'id'), (select max(id) from articles))",
    )
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

function copied(last: number, copy: number): string[] {
  const [one = '', other = ''] = [...(asked.exchanged[(copy - 1) % asked.exchanged.length] ?? '')]
  const altered = (column: string, type = 'text') =>
    `translate(${column}::text, '${one}${other}', '${other}${one}')::${type}`
  const [id, before] = [`+ ${copy * last}`, `- interval '${copy * 11} days'`]
  return [
    `insert into articles (id, locale, kind, status, section_id, slug, headline, standfirst, body, word_count,
        published_at, first_published_at, updated_at, touched_at, created_at)
      overriding system value select id ${id}, locale, kind, status, section_id, slug, ${altered('headline')}, standfirst,
        body, word_count, published_at ${before}, first_published_at ${before}, updated_at, touched_at, created_at
      from articles where id <= ${last}`,
    `insert into article_search (article_id, locale, section_id, kind, status, published_at, terms_version, headline,
        headline_terms, stems, words)
      select article_id ${id}, locale, section_id, kind, status, published_at ${before}, terms_version,
        ${altered('headline')}, ${altered('headline_terms', 'tsvector')}, ${altered('stems', 'tsvector')},
        ${altered('words', 'tsvector')}
      from article_search where article_id <= ${last}`,
  ]
}
