import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '@/db/client'
import { deleteInvitations, insertInvitation } from '@/db/queries/invitations'
import { readEnv } from '@/lib/env'
import type { Role } from './permissions'

export type LinkFor = {
  purpose: 'first-admin' | 'invite' | 'reset'
  email: string | null
  name: string | null
  role: Role
  invitedBy: string | null
}

const HOUR_MS = 3_600_000
const goodForHours = { 'first-admin': 24, invite: 24 * 7, reset: 2 } as const

/** What is stored of a token: who reads the table cannot use it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Makes a link that is good once and for a while; the one that was made before for the same is no more. */
export async function makeLink(tx: Db, link: LinkFor, now: Date): Promise<{ id: number; url: string }> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + goodForHours[link.purpose] * HOUR_MS)
  await deleteInvitations(tx, link)
  const id = await insertInvitation(tx, { ...link, tokenHash: hashOf(token), expiresAt, createdAt: now })
  const page = link.purpose === 'reset' ? 'reset' : 'welcome'
  return { id, url: `${readEnv().SITE_URL}/admin/${page}/${token}` }
}
