import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { people } from './people'
import { roles } from './roles'

const textId = () => text('id').primaryKey()
const updatedAt = () => moment('updated_at').notNull().defaultNow()

/** Somebody who works at the desk. The columns up to `updatedAt` are better-auth's. */
export const users = pgTable(
  'users',
  {
    id: textId(),
    name: text('name').notNull(),
    email: text('email').notNull().unique(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text('image'),
    twoFactorEnabled: boolean('two_factor_enabled').default(false),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    role: text('role', { enum: roles }).notNull().default('reporter'),
    /** The language of the desk's interface, not of what is written. */
    locale: text('locale').notNull().default('ar'),
    /** Whose byline new stories of this user carry. */
    personId: integer('person_id').references(() => people.id, { onDelete: 'set null' }),
    /** Since when the account is closed; its name stays in history. */
    disabledAt: moment('disabled_at'),
  },
  (t) => [check('users_role', sql`${t.role} in ('reporter', 'editor', 'chief', 'admin')`)],
)

const ofUser = () =>
  text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' })

export const sessions = pgTable(
  'sessions',
  {
    id: textId(),
    userId: ofUser(),
    token: text('token').notNull().unique(),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index('sessions_user').on(t.userId)],
)

/** How a user proves who they are: for us always a password, hashed. */
export const credentials = pgTable(
  'credentials',
  {
    id: textId(),
    userId: ofUser(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index('credentials_user').on(t.userId)],
)

/** Values that are good for a short time, such as a password reset's token. */
export const verifications = pgTable(
  'verifications',
  {
    id: textId(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index('verifications_identifier').on(t.identifier)],
)

export const twoFactors = pgTable(
  'two_factors',
  {
    id: textId(),
    userId: ofUser(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    verified: boolean('verified').default(true),
    failedVerificationCount: integer('failed_verification_count').default(0),
    lockedUntil: moment('locked_until'),
  },
  (t) => [index('two_factors_user').on(t.userId), index('two_factors_secret').on(t.secret)],
)

export const rateLimits = pgTable('rate_limits', {
  id: textId(),
  key: text('key').notNull().unique(),
  count: integer('count').notNull(),
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
})

/** A one-time link that makes an account or, for `reset`, lets its owner set a new password. Only its hash is stored. */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    tokenHash: text('token_hash').notNull(),
    purpose: text('purpose', { enum: ['first-admin', 'invite', 'reset'] }).notNull(),
    email: text('email'),
    name: text('name'),
    role: text('role', { enum: roles }).notNull(),
    invitedBy: text('invited_by').references(() => users.id, { onDelete: 'set null' }),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    createdAt: createdAt(),
  },
  (t) => [unique('invitations_token').on(t.tokenHash)],
)
