import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import type { Database } from './client'
import { credentials, rateLimits, sessions, twoFactors, users, verifications } from './schema'

/** Our tables under the names by which better-auth knows them. */
const schema = {
  user: users,
  session: sessions,
  account: credentials,
  verification: verifications,
  twoFactor: twoFactors,
  rateLimit: rateLimits,
}

export const authAdapter = (db: Database) => drizzleAdapter(db, { provider: 'pg', schema, transaction: true })
