import type pg from 'pg'
import type { Database } from '@/db/client'
import { indexPictures } from '@/features/media/index-words'
import library from './library.json'

const AT_ONCE = 2_000
const words = (list: string) =>
  `(array[${list
    .split(' ')
    .map((word) => `'${word}'`)
    .join(',')}])`
const arabic = words(library.arabic)
const english = words(library.english)
const credits = words(library.credits)
/** Three places of a list that follow from a number: the same each time. */
const some = (list: string, length: number, seeds: string[]) =>
  seeds.map((seed) => `${list}[1 + (hashint4(${seed}) & 1023) % ${length}]`).join(` || ' ' || `)

const media = `insert into media (original_key, content_hash, mime_type, width_px, height_px, size_bytes, colour, kind,
    file_name, licence, rights_expire_at, created_at)
  select 'originals/' || i, md5('picture ' || i), 'image/jpeg', 4000, 3000, 3000000, '#808080',
    case when i % 40 = 0 then 'map' when i % 15 = 0 then 'graphic' when i % 30 = 1 then 'portrait' else 'photo' end,
    'DSC_' || lpad(i::text, 6, '0') || '.jpg', case when i % 3 = 0 then 'CC BY 4.0' end,
    case when i % 10 = 0 then now() + (i % 2000 - 1000) * interval '1 day' end, now() - ($1 - i) * interval '1 hour'
  from generate_series($2::int, $3::int) i`

const rest = [
  `insert into media_texts (media_id, locale, alt, caption, credit)
    select id, 'ar', ${some(arabic, 20, ['id', 'id + 7', 'id * 3'])}, ${some(arabic, 20, ['id + 1', 'id * 5'])},
      ${some(credits, 10, ['id'])} from media where id between $1 and $2`,
  `insert into media_texts (media_id, locale, alt, credit)
    select id, 'en', ${some(english, 20, ['id', 'id + 7', 'id * 3'])}, 'Agency' from media where id % 3 = 0 and id between $1 and $2`,
  `insert into renditions (media_id, crop, format, width_px, height_px, size_bytes, key)
    select id, crop, 'webp', width, width * 2 / 3, 9000, md5(id::text) || '/' || crop || '-' || width || '.webp'
    from media, unnest(array['full','16x9','3x2']) crop, unnest(array[160,320,640,960,1280]) width
    where id between $1 and $2`,
  // nine pictures of ten stand somewhere
  `update articles set lead_media_id = 1 + (hashint4(id) & 8388607) % (select max(id) from media) where id % 2 = 0 and id % 10 <> 6 and id between $1 and $2`,
  `insert into article_media (article_id, media_id) select id, 1 + (id * 7) % (select max(id) from media)
    from articles where id between $1 and $2 and id % 10 <> 6 on conflict do nothing`,
]

/** Gives a newsroom so many pictures, described, credited and placed: no fewer than it has stories. */
export async function fillLibrary(pool: pg.Pool, db: Database, pictures: number): Promise<void> {
  for (let from = 1; from <= pictures; from += AT_ONCE) {
    const until = from + AT_ONCE - 1
    await pool.query(media, [pictures, from, until])
  }
  for (let from = 1; from <= pictures; from += AT_ONCE) {
    const until = from + AT_ONCE - 1
    for (const statement of rest) await pool.query(statement, [from, until])
    await indexPictures(
      db,
      Array.from({ length: AT_ONCE }, (_, index) => from + index),
    )
  }
  for (const table of ['media', 'media_texts', 'renditions', 'articles', 'article_media'])
    await pool.query(`analyze ${table}`)
}
