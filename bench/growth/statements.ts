const PICTURES = 200
const TOPICS = 1_500
const PEOPLE = 300
const TOPICS_EACH = 3
/** One story after another has another's headline: the distance is prime, so that none meets its own before all have been. */
const AWAY = 7_919

/** What stories hang on: topics, a picture library without files, people where an archive names few. */
export const names = [
  `insert into topics (created_at) select now() from generate_series(1, ${TOPICS})`,
  `insert into topic_names (topic_id, locale, name, slug)
    select t.id, e.locale, 'topic ' || t.id, 'topic-' || t.id from topics t, editions e`,
  `insert into people (slug) select 'writer-' || n from generate_series(1, ${PEOPLE}) n`,
  `insert into person_names (person_id, locale, name)
    select p.id, e.locale, p.slug from people p, editions e where p.slug like 'writer-%'`,
  `insert into media (id, original_key, content_hash, mime_type, width_px, height_px, size_bytes, colour)
    overriding system value select n, 'original-' || n, md5(n::text) || md5(n::text), 'image/jpeg', 1600, 900, 200000, '#556677'
    from generate_series(1, ${PICTURES}) n`,
  `insert into media_texts (media_id, locale, alt, caption, credit)
    select m.id, e.locale, 'picture ' || m.id, 'caption ' || m.id, 'archive' from media m, editions e`,
  `insert into renditions (media_id, crop, format, width_px, height_px, size_bytes, key)
    select m.id, crop, format, width, width * 9 / 16, width * 60,
      substr(m.content_hash, 1, 16) || '/' || crop || '-' || width || '.' || format
    from media m, unnest(array['full', '16x9', '3x2', '1x1']) crop, unnest(array['webp', 'avif']) format,
      unnest(array[160, 320, 640, 960]) width`,
]

/** Every story has a lead picture. */
export const fixtures = [`update articles set lead_media_id = 1 + id % ${PICTURES}`]

/** All but the first stories, and their share of the counted words. */
export const cuts = (stories: number) => [
  `update search_terms set document_count = greatest(1, document_count * ${stories} / (select count(*) from articles))`,
  `delete from articles where id > ${stories}`,
]

/** Every story of the first `last` again and again until there are `stories`, and what hangs on each. */
export function copies(last: number, stories: number): string[] {
  const again = Math.ceil(stories / last) - 1
  const turns = `generate_series(1, ${again}) copy`
  const id = (column: string) => `${column} + copy * ${last}`
  const before = (column: string) => `${column} - copy * interval '11 days'`
  const fits = (column: string) => `${column} <= ${last} and ${id(column)} <= ${stories}`
  const other = (column: string) => `1 + (${column} + copy * ${AWAY}) % ${last}`
  return [
    `insert into articles (id, locale, kind, status, section_id, slug, headline, standfirst, body, word_count,
        lead_media_id, published_at, first_published_at, updated_at, touched_at, created_at)
      overriding system value
      select ${id('a.id')}, a.locale, a.kind, a.status, a.section_id, h.slug, h.headline, h.standfirst, a.body, a.word_count,
        a.lead_media_id, ${['published_at', 'first_published_at', 'updated_at', 'touched_at', 'created_at'].map((c) => before(`a.${c}`)).join(', ')}
      from articles a, ${turns}, articles h where ${fits('a.id')} and h.id = ${other('a.id')}`,
    `insert into article_search (article_id, locale, section_id, kind, status, published_at, terms_version, headline,
        headline_terms, stems, words)
      select ${id('a.article_id')}, a.locale, a.section_id, a.kind, a.status, ${before('a.published_at')}, a.terms_version,
        h.headline, h.headline_terms, a.stems, a.words
      from article_search a, ${turns}, article_search h
      where ${fits('a.article_id')} and h.article_id = ${other('a.article_id')}`,
    `insert into bylines (article_id, person_id, position, locale, status, published_at)
      select ${id('article_id')}, person_id, position, locale, status, ${before('published_at')}
      from bylines, ${turns} where ${fits('article_id')}`,
    `insert into related_articles (article_id, related_id, origin, position, score)
      select ${id('article_id')}, ${id('related_id')}, origin, position, score
      from related_articles, ${turns} where ${fits('article_id')} and ${id('related_id')} <= ${stories}`,
    `insert into article_topics (article_id, topic_id, position, locale, status, published_at)
      select id, 1 + ((hashint4(id) & 65535) + n * 7) % ${TOPICS}, n, locale, status, published_at
      from articles, generate_series(0, ${TOPICS_EACH - 1}) n`,
    ...(again > 0 ? [`update search_terms set document_count = document_count * ${again + 1}`] : []),
    'truncate story_counts',
    ...counts,
  ]
}

/** What the database counts by itself as stories come and go. */
const counts = [
  ['river', '0', 'articles'],
  ['section', 'section_id', 'articles'],
  ['topic', 'topic_id', 'article_topics'],
  ['person', 'person_id', 'bylines'],
].map(
  ([list, id, table]) => `insert into story_counts (list, list_id, locale, month, stories)
    select '${list}', ${id}, locale, story_month(published_at), count(*) from ${table}
    where status in ('published', 'scheduled') group by ${id === '0' ? '' : `${id}, `}locale, 4`,
)
