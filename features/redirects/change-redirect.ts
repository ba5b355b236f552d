import { database, type Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import {
  deleteRedirect,
  findStoryToLeadTo,
  insertRedirect,
  lockRedirects,
  markRedirectsOnward,
  type Target,
} from '@/db/queries/desk-redirects'
import { findRedirect } from '@/db/queries/redirects'
import { deleteUnknownAddress, markUnknownDismissed } from '@/db/queries/unknown-addresses'
import type { Asking } from '@/features/accounts/action'
import { readEnv } from '@/lib/env'
import { done, refuse, type Result } from '@/lib/result'
import { localeOf, readOldPath, readTarget, storyIn, type PathFault } from './stored-path'

type Given = { was?: string; from: string; to: string }
type TargetFault = 'redirect-elsewhere' | 'redirect-no-story' | 'redirect-other-edition' | 'redirect-loop'
type Saved = Result<{ from: string }, PathFault | TargetFault | 'redirect-exists'> | undefined

/** No import leaves longer chains; what is longer is a circle. */
const MOST_STEPS = 20

/**
 * Leads an old address to a page of ours, or changes where it leads. Always in one hop: a target that leads on itself is
 * followed to its end, and what led to the old address leads there too.
 */
export async function saveRedirect({ was, from, to }: Given, { actor }: Asking): Promise<Saved> {
  const path = readOldPath(from)
  if (path === 'redirect-from' || path === 'redirect-reserved') return refuse(path)
  const db = await database()
  return db.transaction(async (tx) => {
    await lockRedirects(tx)
    if (was !== undefined && !(await findRedirect(tx, was))) return undefined
    if (path !== was && (await findRedirect(tx, path))) return refuse('redirect-exists')
    const target = await findTarget(tx, { path, was, to })
    if (typeof target === 'string') return refuse(target)
    if (was !== undefined) await deleteRedirect(tx, was)
    await insertRedirect(tx, path, target)
    const ledOn = await markRedirectsOnward(tx, path, target)
    await deleteUnknownAddress(tx, path)
    await insertAudit(tx, {
      ...{ actor: actor.id, action: was === undefined ? 'redirects.add' : 'redirects.change' },
      ...{ subject: 'redirect', subjectId: path },
      detail: { ...leadsTo(target), ...(was === undefined || was === path ? {} : { was }), ledOn },
    })
    return done({ from: path })
  })
}

async function findTarget(
  tx: Db,
  { path, was, to }: { path: string; was?: string; to: string },
): Promise<Target | TargetFault> {
  const asked = readTarget(to, readEnv().SITE_URL)
  if (asked === 'redirect-elsewhere') return asked
  const target =
    'path' in asked
      ? await followTarget(tx, asked.path, [path], was)
      : ({ toPath: null, articleId: asked.articleId } as const)
  if (typeof target === 'string') return target
  if (target.toPath !== null)
    return localeOf(target.toPath) === localeOf(path) ? target : 'redirect-other-edition'
  const story = await findStoryToLeadTo(tx, target.articleId)
  if (!story) return 'redirect-no-story'
  return isReadIn(story.locale, path) ? target : 'redirect-other-edition'
}

/** What was brought in from a former site has no prefix, whatever its language: it may lead to a story of any edition. */
const isReadIn = (locale: string, path: string) =>
  localeOf(path) === locale || localeOf(path) === localeOf('/')

/** Where a path leads in the end: to a story where it is one's address, else along the redirects there are. */
async function followTarget(
  tx: Db,
  path: string,
  seen: readonly string[],
  was: string | undefined,
): Promise<Target | 'redirect-loop'> {
  if (seen.includes(path) || seen.length > MOST_STEPS) return 'redirect-loop'
  const id = storyIn(path)
  const story = id === undefined ? undefined : await findStoryToLeadTo(tx, id)
  if (story && story.locale === localeOf(path)) return { toPath: null, articleId: story.id }
  const next = path === was ? undefined : await findRedirect(tx, path)
  if (next?.toPath) return followTarget(tx, next.toPath, [...seen, path], was)
  return next && next.articleId !== null
    ? { toPath: null, articleId: next.articleId }
    : { toPath: path, articleId: null }
}

const leadsTo = ({ toPath, articleId }: Target) => (toPath === null ? { articleId } : { to: toPath })

export async function removeRedirect(
  { from }: { from: string },
  { actor }: Asking,
): Promise<Result<null> | undefined> {
  const db = await database()
  return db.transaction(async (tx) => {
    const gone = await deleteRedirect(tx, from)
    if (!gone) return undefined
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'redirects.remove', subject: 'redirect', subjectId: from },
      detail: gone.toPath === null ? { articleId: gone.articleId } : { to: gone.toPath },
    })
    return done(null)
  })
}

/** Says that nothing is to be done about an unknown address. */
export async function dismissUnknown(
  { path }: { path: string },
  { actor, now }: Asking,
): Promise<Result<null> | undefined> {
  const db = await database()
  return db.transaction(async (tx) => {
    if (!(await markUnknownDismissed(tx, path, now))) return undefined
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'redirects.dismissUnknown', subject: 'redirect', subjectId: path },
    })
    return done(null)
  })
}
