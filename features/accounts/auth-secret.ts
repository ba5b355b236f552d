import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { database } from '@/db/client'
import { findSetting, insertSetting } from '@/db/queries/settings'
import { readEnv } from '@/lib/env'

const KEY = 'auth-secret'
const stored = z.string().min(32)

/** What sessions are signed with: AUTH_SECRET, or else one that is made once and shared by all instances of a database. */
export async function authSecret(now: Date): Promise<string> {
  const { AUTH_SECRET } = readEnv()
  if (AUTH_SECRET) return AUTH_SECRET
  const db = await database()
  await insertSetting(db, KEY, randomBytes(32).toString('base64url'), now)
  return stored.parse(await findSetting(db, KEY))
}
