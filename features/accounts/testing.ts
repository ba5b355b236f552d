import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { Db } from '@/db/client'
import { insertSession, insertUser } from '@/db/queries/users'
import { authSecret } from './auth-secret'
import type { Role } from './permissions'

const DAY_MS = 86_400_000

type UserOverrides = { role?: Role; email?: string; name?: string; locale?: string; password?: string }

/** A user of the desk, for tests and journeys. Only one with a password can use the sign-in form. */
export async function makeUser(db: Db, overrides: UserOverrides = {}) {
  const id = randomUUID()
  const { role = 'editor', email = `${id}@example.com`, name = `User ${role}`, locale = 'ar' } = overrides
  const passwordHash = overrides.password ? await hashPassword(overrides.password) : ''
  await insertUser(db, { id, email, name, role, locale, passwordHash }, new Date())
  return { id, email, name, role, locale, personId: null, hasSecondFactor: false }
}

/** The Cookie header of a real session of a user. */
export async function signInCookie(db: Db, userId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + DAY_MS)
  await insertSession(db, { id: randomUUID(), userId, token, expiresAt })
  const signature = createHmac('sha256', await authSecret(new Date()))
    .update(token)
    .digest('base64')
  return `marsad.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}
