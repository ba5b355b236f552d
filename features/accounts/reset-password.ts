import { hashPassword } from 'better-auth/crypto'
import type { z } from 'zod'
import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { findInvitation, markInvitationUsed } from '@/db/queries/invitations'
import { deleteSessions, findUserByEmail, markPassword } from '@/db/queries/users'
import { done, refuse, type Result } from '@/lib/result'
import { isPlain } from './accept-invitation'
import type { forgotInput, resetInput } from './input'
import { canMail, sendMail } from './mail'
import { resetMail } from './mail-texts'
import { hashOf, makeLink } from './one-time-link'

/** A link with which a user sets a new password, asked for by themselves; undefined where no open account has the address. */
export async function resetLink(email: string, now: Date, asker?: string): Promise<string | undefined> {
  const db = await database()
  const user = await findUserByEmail(db, email)
  if (!user || user.disabledAt) return undefined
  const link = { purpose: 'reset', email, name: user.name, role: user.role, invitedBy: null } as const
  return db.transaction(async (tx) => {
    const actor = asker ?? user.id
    await insertAudit(tx, { actor, action: 'users.askReset', subject: 'user', subjectId: user.id })
    return (await makeLink(tx, link, now)).url
  })
}

/** Mails a reset link. Says the same whether or not there is such an account. */
export async function askReset({ email, locale }: z.output<typeof forgotInput>, now: Date): Promise<void> {
  const url = canMail() ? await resetLink(email, now) : undefined
  if (url) await sendMail(email, await resetMail(url, locale))
}

export async function isResetLink(token: string, now: Date): Promise<boolean> {
  const found = await findInvitation(await database(), hashOf(token), now)
  return found?.purpose === 'reset'
}

/** Sets a new password by a link, once; whoever was signed in as that user no longer is. */
export async function resetPassword(
  { token, password }: z.output<typeof resetInput>,
  now: Date,
): Promise<Result<{ email: string }, 'link-expired' | 'password-too-plain'>> {
  const db = await database()
  const waiting = await findInvitation(db, hashOf(token), now)
  if (waiting?.purpose !== 'reset' || !waiting.email) return refuse('link-expired')
  if (isPlain(password, [waiting.name ?? '', waiting.email])) return refuse('password-too-plain')
  const passwordHash = await hashPassword(password)
  return db.transaction(async (tx) => {
    const used = await markInvitationUsed(tx, hashOf(token), now)
    const user = used?.email ? await findUserByEmail(tx, used.email) : undefined
    if (!user || user.disabledAt) return refuse('link-expired')
    await markPassword(tx, user.id, passwordHash, now)
    await deleteSessions(tx, user.id)
    await insertAudit(tx, { actor: user.id, action: 'users.reset', subject: 'user', subjectId: user.id })
    return done({ email: user.email })
  })
}
