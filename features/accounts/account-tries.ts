import { createHash } from 'node:crypto'
import { database } from '@/db/client'
import { deleteTries, insertTry, takeBackTry } from '@/db/queries/tries'

/** Wrong passwords for one account, whatever addresses they come from. */
const MOST_TRIES = 10
const WINDOW_MS = 15 * 60_000

type Tried = { ok: true } | { ok: false; waitSeconds: number }

/**
 * Counts a try to sign in to an account before its password is looked at, so that many at once are counted too. It is
 * counted whether there is such an account or not: nobody learns which there are.
 */
export async function tryAccount(email: string, now: Date): Promise<Tried> {
  const { count, begunAt } = await insertTry(await database(), keyOf(email), now.getTime(), WINDOW_MS)
  if (count <= MOST_TRIES) return { ok: true }
  await uncountTry(email)
  return { ok: false, waitSeconds: Math.max(1, Math.ceil((begunAt + WINDOW_MS - now.getTime()) / 1_000)) }
}

/** Whoever knows the password begins anew. */
export const forgetTries = async (email: string) => deleteTries(await database(), keyOf(email))

/** A try whose password nobody looked at was none. */
export const uncountTry = async (email: string) => takeBackTry(await database(), keyOf(email))

/** Of what somebody typed as an address only a hash is kept. */
const keyOf = (email: string) =>
  `account:${createHash('sha256').update(email.trim().toLowerCase()).digest('base64url')}`
