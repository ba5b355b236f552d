import { database } from '@/db/client'
import { findRedirect, findRedirectByPrefix } from '@/db/queries/redirects'
import { getArticleAddress } from '@/features/articles/for-readers'
import { editionPath } from '@/features/settings/site'
import { defaultLocale } from '@/i18n/locales'
import { encodePath } from '@/lib/slug'
import { localeOf, storedPath } from './stored-path'

/** A cut address must keep this many characters to be told from others. */
const LEAST_PREFIX = 12

/**
 * Where an address of the site's former life leads now, percent-encoded, or undefined. Knows them decoded, however they
 * come: encoded twice, in lower case, cut in the middle of a character; `/?p=51820`; with /feed or /amp behind, or one of
 * the story's pictures or pages, which lead to the story. What an edition itself moved stands under its own prefix; what was brought in from a former site may stand without.
 */
export async function findNewAddress(
  path: string,
  locale: string,
  query: URLSearchParams,
  now: Date,
): Promise<string | undefined> {
  const number = query.get('p') ?? query.get('page_id')
  const wanted = number && /^\d{1,10}$/.test(number) && path === '/' ? `/?p=${number}` : storedPath(path)
  const own = editionPath(locale, wanted)
  const found =
    (await findFormer(own)) ??
    (own === wanted ? undefined : await findFormer(wanted)) ??
    (await findFormerStory(partOf(wanted)))
  if (!found || (found.toPath !== null && !isOf(locale, found.toPath))) return undefined
  if (found.toPath !== null) return encodePath(found.toPath)
  if (found.articleId === null) return undefined
  const address = await getArticleAddress(found.articleId, now)
  return address && address.standing !== 'hidden' ? address.path : undefined
}

/** Where an edition's page of something that is known by its id went when it was merged into another. */
export async function findMergedAddress(path: string, locale: string): Promise<string | undefined> {
  const found = await findRedirect(await database(), editionPath(locale, path))
  return found?.toPath ? encodePath(found.toPath) : undefined
}

/** The address of which this may be a part: a picture's page (`/story/attachment/bridge`, `/story/bridge`) or `/story/2`. */
const partOf = (path: string) => path.replace(/(\/attachment)?\/[^/]+$/, '')

async function findFormerStory(path: string) {
  const found = path === '' ? undefined : await findRedirect(await database(), path)
  return found?.articleId == null ? undefined : found
}

async function findFormer(path: string) {
  const db = await database()
  return (
    (await findRedirect(db, path)) ??
    (path.length >= LEAST_PREFIX ? await findRedirectByPrefix(db, path) : undefined)
  )
}

/** Nobody is led from one edition into another, unless the newsroom says so for the default one. */
const isOf = (locale: string, path: string) => locale === defaultLocale || localeOf(path) === locale
