import { betterAuth, type GenericEndpointContext } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import { z } from 'zod'
import { authAdapter } from '@/db/auth-adapter'
import { database } from '@/db/client'
import { findUser } from '@/db/queries/users'
import { readEnv } from '@/lib/env'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import { auditOwn } from './audit-own'
import { authSecret } from './auth-secret'
import { LEAST_PASSWORD, MOST_PASSWORD } from './password-length'

/** The header in which our route tells who asks; what a client says in it is thrown away (app/api/auth). */
export const ADDRESS_HEADER = 'x-desk-address'

const DAY_SECONDS = 86_400

export type Auth = Awaited<ReturnType<typeof makeAuth>>

const slot = processWide('auth', () => ({ making: undefined as Promise<Auth> | undefined }))

/** better-auth over our database, made once per process. A failed making is tried anew on the next call. */
export function auth(): Promise<Auth> {
  slot.making ??= makeAuth(new Date(0)).catch((error: unknown) => {
    slot.making = undefined
    throw error
  })
  return slot.making
}

/** For tests, whose database changes under the process. */
export function forgetAuth(): void {
  slot.making = undefined
}

async function makeAuth(now: Date) {
  const { SITE_URL } = readEnv()
  return betterAuth({
    appName: 'Marsad',
    baseURL: SITE_URL,
    basePath: '/api/auth',
    secret: await authSecret(now),
    database: authAdapter(await database()),
    trustedOrigins: [SITE_URL],
    telemetry: { enabled: false },
    logger: { log: (level, message) => (level === 'error' ? log.error(message) : undefined) },
    emailAndPassword: passwords,
    session: { expiresIn: 7 * DAY_SECONDS, updateAge: DAY_SECONDS },
    user: { additionalFields: ownFields },
    rateLimit: attempts,
    plugins: [twoFactor({ issuer: new URL(SITE_URL).host })],
    databaseHooks: { ...auditOwn, session: { create: { before: refuseDisabled } } },
    advanced: {
      cookiePrefix: 'marsad',
      useSecureCookies: SITE_URL.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
  })
}

const passwords = {
  enabled: true,
  disableSignUp: true, // accounts are made by invitation only
  minPasswordLength: LEAST_PASSWORD,
  maxPasswordLength: MOST_PASSWORD,
}

/** Columns of ours on the user: nobody sets them through better-auth's own endpoints. */
const ownFields = {
  role: { type: 'string', input: false },
  locale: { type: 'string', input: false },
  personId: { type: 'number', input: false, required: false },
  disabledAt: { type: 'date', input: false, required: false },
} as const

const attempts = {
  enabled: true,
  storage: 'database' as const,
  window: 60,
  max: 100,
  customRules: {
    '/sign-in/email': { window: 60, max: 5 },
    '/two-factor/*': { window: 60, max: 6 },
    '/change-password': { window: 60, max: 5 },
    '/get-session': false as const,
  },
}

const closable = z.object({ disabledAt: z.date().nullish() })

/** Asked through better-auth, which may be in a transaction: the embedded database has no second connection to ask on. */
async function refuseDisabled({ userId }: { userId: string }, context: GenericEndpointContext | null) {
  const find = context?.context.internalAdapter.findUserById ?? (async (id) => findUser(await database(), id))
  const user = closable.safeParse(await find(userId))
  // Said as a wrong password is: whether the account exists is nobody's business
  if (user.data?.disabledAt) throw new APIError('UNAUTHORIZED', { code: 'INVALID_EMAIL_OR_PASSWORD' })
}
