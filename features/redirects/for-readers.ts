import { database } from '@/db/client'
import { findRedirect, findRedirectByPrefix } from '@/db/queries/redirects'
import { getArticleAddress } from '@/features/articles/for-readers'
import { encodePath } from '@/lib/slug'
import { storedPath } from './stored-path'

/** A cut address must keep this many characters to be told from others. */
const LEAST_PREFIX = 12

/**
 * Where an address of the site's former life leads now, percent-encoded, or undefined. Knows them decoded, however they
 * come: encoded twice, in lower case, cut in the middle of a character; `/?p=51820`; with /feed or /amp behind.
 */
export async function findNewAddress(
  path: string,
  query: URLSearchParams,
  now: Date,
): Promise<string | undefined> {
  const db = await database()
  const number = query.get('p') ?? query.get('page_id')
  const wanted = number && /^\d{1,10}$/.test(number) && path === '/' ? `/?p=${number}` : storedPath(path)
  const found =
    (await findRedirect(db, wanted)) ??
    (wanted.length >= LEAST_PREFIX ? await findRedirectByPrefix(db, wanted) : undefined)
  if (!found) return undefined
  if (found.toPath !== null) return encodePath(found.toPath)
  if (found.articleId === null) return undefined
  const address = await getArticleAddress(found.articleId, now)
  return address && address.standing !== 'hidden' ? address.path : undefined
}
