import type { z } from 'zod'
import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { deleteInvitation } from '@/db/queries/invitations'
import { findUserByEmail } from '@/db/queries/users'
import { done, refuse, type Result } from '@/lib/result'
import type { Asking } from './action'
import type { inviteInput } from './input'
import { sendMail } from './mail'
import { inviteMail } from './mail-texts'
import { makeLink } from './one-time-link'
import type { Role } from './permissions'

/** Invites somebody: the link is shown to whoever invites, and mailed where a mail server is set. A new one replaces the old. */
export async function inviteUser(
  { email, name, role }: z.output<typeof inviteInput>,
  { actor, now }: Asking,
): Promise<Result<{ url: string; isMailed: boolean }, 'email-taken'>> {
  const link = await inviteLink({ email, name, role }, { actor: actor.id, invitedBy: actor.id }, now)
  if (!link) return refuse('email-taken')
  const { url } = link
  return done({ url, isMailed: await sendMail(email, await inviteMail(url, name, role, actor.locale)) })
}

/** The link alone; undefined where the address has an account. */
export async function inviteLink(
  { email, name, role }: { email: string; name: string | null; role: Role },
  by: { actor: string; invitedBy: string | null },
  now: Date,
): Promise<{ url: string } | undefined> {
  const db = await database()
  if (await findUserByEmail(db, email)) return undefined
  return db.transaction(async (tx) => {
    const link = await makeLink(tx, { purpose: 'invite', email, name, role, invitedBy: by.invitedBy }, now)
    await insertAudit(tx, {
      ...{ actor: by.actor, action: 'users.invite', subject: 'invitation', subjectId: String(link.id) },
      detail: { email, role },
    })
    return link
  })
}

export async function revokeInvitation(
  { id }: { id: number },
  { actor }: Asking,
): Promise<Result<null> | undefined> {
  const db = await database()
  return db.transaction(async (tx) => {
    const email = await deleteInvitation(tx, id)
    if (!email) return undefined
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'users.revokeInvitation', subject: 'invitation', subjectId: String(id) },
      detail: { email },
    })
    return done(null)
  })
}
