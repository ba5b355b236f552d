import type pg from 'pg'
import { makeEditions } from '@/db/factories'
import type { Database } from '@/db/client'

const SECTIONS = 20
const USERS = 60
const PEOPLE = 400
const TOPICS = 1_500
/** What a newsroom of ten years has: nearly all is out, some was taken back, a little is being made. */
const statuses = `case when i % 1000 < 925 then 'published' when i % 1000 < 960 then 'withdrawn'
  when i % 1000 < 970 then 'killed' when i % 1000 < 990 then 'draft' when i % 1000 < 996 then 'in-review'
  else 'scheduled' end`
const word = (seed: string) =>
  `(array['government','city','bridge','schools','river','prices','summit','minister','bank','farms','aleppo','damascus',
    'cairo','team','hospital','university','power','rain','market','parliament'])[1 + (hashint4(${seed}) & 1023) % 20]`
const body = `jsonb_build_object('type', 'doc', 'content', (select jsonb_agg(jsonb_build_object('type', 'paragraph',
  'attrs', jsonb_build_object('id', 'p' || n, 'dir', null, 'lang', null), 'content', jsonb_build_array(
  jsonb_build_object('type', 'text', 'text', repeat(headline || '. ', 6))))) from generate_series(1, 6) n))`

/** Fills an empty, migrated database with a newsroom of so many stories: the same each time. */
export async function fillDesk(pool: pg.Pool, db: Database, stories: number): Promise<void> {
  await makeEditions(db)
  for (const statement of names) await pool.query(statement)
  for (let from = 1; from <= stories; from += 20_000)
    await pool.query(articles, [from, Math.min(from + 19_999, stories), stories])
  await pool.query(`select setval(pg_get_serial_sequence('articles', 'id'), ${stories})`)
  for (const statement of hanging) await pool.query(statement)
  await pool.query('analyze')
}

const names = [
  `insert into sections (key, position) select 's' || i, i from generate_series(1, ${SECTIONS}) i`,
  `insert into section_names (section_id, locale, name, slug)
    select s.id, e.locale, s.key, s.key from sections s, editions e`,
  `insert into people (slug) select 'p' || i from generate_series(1, ${PEOPLE}) i`,
  `insert into person_names (person_id, locale, name)
    select p.id, e.locale, ${word('p.id')} || ' ' || p.id from people p, editions e`,
  `insert into topics (created_at) select now() from generate_series(1, ${TOPICS}) i`,
  `insert into topic_names (topic_id, locale, name, slug)
    select t.id, e.locale, 'topic ' || t.id, 't' || t.id from topics t, editions e`,
  `insert into users (id, name, email, role) select 'u' || i, 'User ' || i, 'u' || i || '@news.example',
    case when i = 1 then 'admin' when i = 2 then 'chief' when i % 3 = 0 then 'editor' else 'reporter' end
    from generate_series(1, ${USERS}) i`,
]

const articles = `
  insert into articles (id, locale, kind, status, section_id, slug, headline, standfirst, body, word_count,
    published_at, first_published_at, updated_at, touched_at, created_at, created_by, translation_group)
  overriding system value select i, locale, kind, status, section_id, 'story-' || i, headline, headline, ${body}, 300,
    published, least(published, touched), touched, touched, touched, author,
    md5('story ' || case when i % 50 = 0 then i - 1 else i end)::uuid
  from (select *, case when status = 'scheduled' then now() + (i % 5000) * interval '1 minute'
      when status in ('draft', 'in-review') then null else touched - interval '1 minute' end as published
    from (select i, case when i % 5 = 0 then 'en' else 'ar' end as locale,
      (array['news','news','news','news','analysis','opinion','feature'])[1 + i % 7] as kind,
      ${statuses} as status, 1 + (hashint4(i) & 1023) % ${SECTIONS} as section_id,
      ${word('i')} || ' ' || ${word('i + 7')} || ' ' || ${word('i * 3')} || ' ' || i as headline,
      now() - ($3 - i) * interval '50 minutes' as touched,
      case when i % 4 = 0 then null else 'u' || (1 + i % ${USERS}) end as author
    from generate_series($1::int, $2::int) i) one) two`

const hanging = [
  `insert into bylines (article_id, person_id)
    select id, 1 + (hashint4(id) & 65535) % ${PEOPLE} from articles`,
  `insert into article_topics (article_id, topic_id, position)
    select id, 1 + ((hashint4(id) & 65535) + n * 7) % ${TOPICS}, n from articles, generate_series(0, 2) n`,
  `insert into drafts (article_id, content, updated_at, updated_by)
    select id, jsonb_build_object('headline', headline, 'body', body), touched_at, created_by from articles
    where created_by is not null`,
  `insert into revisions (article_id, version, reason, actor, snapshot, is_kept, created_at)
    select id, n, case when n = 3 and id % 40 = 0 then 'save' when n = 2 then 'publish' else 'save' end,
      coalesce(created_by, 'import'), jsonb_build_object('headline', headline), n = 2, touched_at
    from articles, generate_series(1, 3) n where created_by is not null`,
  `update articles set version = 3, is_undecided = id % 40 = 0 where created_by is not null`,
  `insert into comments (article_id, kind, text, author_id, mentions, created_at)
    select id, (array['comment','submit','send-back'])[1 + id % 3], headline, 'u3',
      array['u' || (1 + id / 20 % ${USERS})], touched_at from articles where id % 20 = 0`,
]
