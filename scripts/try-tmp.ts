import { loadSampleStories } from '@/scripts/samples/load'
import { loadSamplePictures } from '@/scripts/samples/load-pictures'
import { database, closeDatabase } from '@/db/client'
const db = await database(); let b = performance.now()
console.log(await loadSampleStories(new Date()), 'load', performance.now() - b)
b = performance.now(); await loadSamplePictures(); console.log('pictures', performance.now() - b)
b = performance.now(); await loadSamplePictures(); console.log('pictures again', performance.now() - b)
const q = async (s: string) => console.log((await db.execute(s)).rows)
await q("select locale,count(*), count(lead_media_id) pics, max(version) v from articles group by 1")
await q("select count(*) from corrections"); await q("select count(*) from media"); await q("select count(*) from renditions")
await q("select locale, slot, position, article_id from front_slots order by 1,2,3")
await q("select count(*) from people where portrait_id is not null"); await q("select locale, text, expires_at from breaking_alerts")
await q("select a.id, a.headline, count(*) from related_articles r join articles a on a.id=r.article_id group by 1,2 order by 3 limit 5")
await q("select a.headline, sum(views) from view_counts v join articles a on a.id=article_id where locale='ar' group by 1 order by 2 desc limit 8")
await closeDatabase()
