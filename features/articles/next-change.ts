import { database } from '@/db/client'
import { findNextScheduledChange } from '@/db/queries/schedule'
import { remember } from '@/delivery/remember'
import { tags } from '@/delivery/tags'

/** When an edition's set of visible stories changes by itself next; no page that lists stories is kept past it. */
export async function getNextScheduledChange(locale: string, now: Date): Promise<Date | undefined> {
  const options = { tags: [tags.river(locale)], ttlSeconds: 10 }
  const read = async () => findNextScheduledChange(await database(), locale, now)
  const next = await remember(`next-change:${locale}`, options, read)
  // what was remembered has come: with it no page could be kept, just when many ask
  return next && next <= now ? read() : next
}
