import { createHash, timingSafeEqual } from 'node:crypto'
import { database } from '@/db/client'
import { listCards } from '@/db/queries/cards'
import { getArticles } from '@/features/articles/for-readers'
import { getSite } from '@/features/settings/site'
import { readEnv } from '@/lib/env'
import { ninjsItem, type NinjsItem } from './ninjs'

const MOST_ITEMS = 30

/** Whether a request comes from a partner: `Authorization: Bearer TOKEN`, one of those in the environment. */
export function isPartner(authorization: string | null): boolean {
  const [, given] = /^Bearer ([\x21-\x7e]{1,200})$/.exec(authorization ?? '') ?? []
  // every token is compared, in a time that says nothing of how much was right
  return (
    given !== undefined && readEnv().SYNDICATION_TOKENS.filter((token) => isSame(token, given)).length > 0
  )
}

const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other))
const digest = (text: string) => createHash('sha256').update(text).digest()

/** The latest stories of an edition for partners, or nothing where there is no such edition. */
export async function listNinjs(
  locale: string,
  before: Date | undefined,
  now: Date,
): Promise<NinjsItem[] | undefined> {
  const site = await getSite(locale)
  if (!site) return undefined
  const filter = { locale, publishedBefore: before }
  const latest = await listCards(await database(), filter, now, { limit: MOST_ITEMS })
  const stories = await getArticles(
    latest.map(({ id }) => id),
    now,
  )
  return stories.map((story) => ninjsItem(site, story))
}
