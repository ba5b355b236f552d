import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { z } from 'zod'
import { database, type Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { findInvitation, markInvitationUsed } from '@/db/queries/invitations'
import { hasUsers, insertUser, lockUsers } from '@/db/queries/users'
import { done, refuse, type Result } from '@/lib/result'
import type { acceptInput } from './input'
import { hashOf } from './one-time-link'

/** What a link invites to, or undefined where it is used, past its time or never was. */
export async function getInvitation(token: string, now: Date) {
  const found = await findInvitation(await database(), hashOf(token), now)
  if (!found || found.purpose === 'reset') return undefined
  const { purpose, email, name, role } = found
  return { purpose, email, name, role }
}

/** Makes the account a link invites to. A link makes one account, whoever else has it. */
export async function acceptInvitation(input: Accepting, now: Date): Promise<Accepted> {
  const db = await database()
  const invited = await findInvitation(db, hashOf(input.token), now)
  const own = [input.name, input.email ?? '', invited?.email ?? '']
  if (isPlain(input.password, own)) return refuse('password-too-plain')
  const passwordHash = await hashPassword(input.password)
  try {
    return await db.transaction(async (tx) =>
      done({ email: await makeAccount(tx, input, passwordHash, now) }),
    )
  } catch (error) {
    // thrown and not answered, so that a link that was of no use is not used up
    if (error instanceof NotAccepted) return refuse(error.reason)
    throw error
  }
}

type Accepting = z.output<typeof acceptInput>
type Accepted = Result<{ email: string }, 'link-expired' | 'email-taken' | 'password-too-plain'>

class NotAccepted extends Error {
  constructor(readonly reason: 'link-expired' | 'email-taken') {
    super(reason)
  }
}

async function makeAccount(tx: Db, input: Accepting, passwordHash: string, now: Date): Promise<string> {
  const invitation = await markInvitationUsed(tx, hashOf(input.token), now)
  const email = invitation?.email ?? input.email
  if (!invitation || !email || invitation.purpose === 'reset') throw new NotAccepted('link-expired')
  if (invitation.purpose === 'first-admin') {
    await lockUsers(tx)
    if (await hasUsers(tx)) throw new NotAccepted('link-expired')
  }
  const user = { id: randomUUID(), email, name: input.name, role: invitation.role, locale: input.locale }
  const id = await insertUser(tx, { ...user, passwordHash }, now)
  if (!id) throw new NotAccepted('email-taken')
  await insertAudit(tx, {
    ...{ actor: id, action: 'users.accept', subject: 'user', subjectId: id },
    detail: { email, role: invitation.role },
  })
  return email
}

/** A password that says one's own name or address is guessed first. */
export function isPlain(password: string, about: readonly string[]): boolean {
  const said = password.toLowerCase()
  const own = about
    .flatMap((text) => [text, text.split('@')[0] ?? ''])
    .map((text) => text.toLowerCase().trim())
  return new Set(said).size < 5 || own.some((text) => text.length > 3 && said.includes(text))
}
