import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { findStoryRow } from '@/db/queries/decisions'
import {
  findLinkedStory,
  findPreviewLink,
  insertPreviewLink,
  listPreviewLinks,
  markLinkRevoked,
} from '@/db/queries/preview-links'
import type { Asking } from '@/features/accounts/action'
import { mayRead, mayWrite } from '@/features/articles/access'
import { readEnv } from '@/lib/env'
import { done, refuse, type Result } from '@/lib/result'
import { hashOf, isToken, newToken } from './token'

const DAY_MS = 86_400_000
const MOST_LINKS = 20
export const linkDays = [1, 3, 7] as const

export type PreviewLink = { id: number; createdByName: string | null; createdAt: string; expiresAt: string }
type Made = { id: number; url: string; expiresAt: string }

/** Makes an address that shows a story to somebody without an account, for some days. It is told once. */
export async function makePreviewLink(
  { id, days }: { id: number; days: (typeof linkDays)[number] },
  { actor, now }: Asking,
): Promise<Result<Made, 'is-killed' | 'previews-full'> | undefined> {
  const db = await database()
  const story = await findStoryRow(db, id)
  if (!story || !mayRead(actor, story) || !mayWrite(actor, story)) return undefined
  if (story.status === 'killed') return refuse('is-killed')
  if ((await listPreviewLinks(db, id, now)).length >= MOST_LINKS) return refuse('previews-full')
  const token = newToken()
  const expiresAt = new Date(now.getTime() + days * DAY_MS)
  const link = { articleId: id, tokenHash: hashOf(token), createdBy: actor.id, expiresAt, createdAt: now }
  const linkId = await db.transaction(async (tx) => {
    const made = await insertPreviewLink(tx, link)
    const subject = { subject: 'article', subjectId: String(id) }
    await insertAudit(tx, {
      actor: actor.id,
      action: 'previews.create',
      ...subject,
      detail: { link: made, days },
    })
    return made
  })
  const url = `${readEnv().SITE_URL}/preview/${token}`
  return done({ id: linkId, url, expiresAt: expiresAt.toISOString() })
}

/** Closes a link before its time. */
export async function revokePreviewLink(
  { id }: { id: number },
  { actor, now }: Asking,
): Promise<Result<{ id: number }, never> | undefined> {
  const db = await database()
  const story = await findLinkedStory(db, id)
  if (!story || !mayRead(actor, story) || !mayWrite(actor, story)) return undefined
  return db.transaction(async (tx) => {
    if (!(await markLinkRevoked(tx, id, now))) return undefined
    const subject = { subject: 'article', subjectId: String(story.articleId) }
    await insertAudit(tx, { actor: actor.id, action: 'previews.revoke', ...subject, detail: { link: id } })
    return done({ id })
  })
}

/** The links that open a story now. Their addresses were told once and are not known any more. */
export async function previewLinksOf(
  { id }: { id: number },
  { actor, now }: Asking,
): Promise<Result<PreviewLink[], never> | undefined> {
  const db = await database()
  const story = await findStoryRow(db, id)
  if (!story || !mayRead(actor, story) || !mayWrite(actor, story)) return undefined
  const rows = await listPreviewLinks(db, id, now)
  return done(
    rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    })),
  )
}

export type OpenedLink =
  { isOpen: true; articleId: number; locale: string; expiresAt: Date } | { isOpen: false; locale: string }

/** What a token opens; undefined where nobody made it. */
export async function openPreviewLink(token: string, now: Date): Promise<OpenedLink | undefined> {
  const link = isToken(token) ? await findPreviewLink(await database(), hashOf(token)) : undefined
  if (!link) return undefined
  const { articleId, locale, expiresAt } = link
  const isOpen = link.revokedAt === null && expiresAt > now && link.status !== 'killed'
  return isOpen ? { isOpen, articleId, locale, expiresAt } : { isOpen, locale }
}
