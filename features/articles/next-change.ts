import { database } from '@/db/client'
import { findNextScheduledChange } from '@/db/queries/schedule'
import { remember } from '@/delivery/remember'
import { tags } from '@/delivery/tags'

/** When an edition's set of visible stories changes by itself next; no page that lists stories is kept past it. */
export const getNextScheduledChange = (locale: string, now: Date): Promise<Date | undefined> =>
  remember(`next-change:${locale}`, { tags: [tags.river(locale)], ttlSeconds: 10 }, async () =>
    findNextScheduledChange(await database(), locale, now),
  )
