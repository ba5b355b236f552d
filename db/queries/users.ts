import { and, asc, count, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { credentials, sessions, users, type Role } from '../schema'

export async function findUser(db: Db, id: string) {
  const [row] = await db.select().from(users).where(eq(users.id, id)).limit(1)
  return row
}

export async function findUserByEmail(db: Db, email: string) {
  const [row] = await db.select().from(users).where(eq(users.email, email)).limit(1)
  return row
}

export async function hasUsers(db: Db): Promise<boolean> {
  return (await db.select({ id: users.id }).from(users).limit(1)).length > 0
}

/** Everybody with an account, the closed ones last. A newsroom has hundreds, not thousands. */
export const listUsers = (db: Db) =>
  db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      personId: users.personId,
      hasSecondFactor: users.twoFactorEnabled,
      disabledAt: users.disabledAt,
      createdAt: users.createdAt,
      seenAt:
        sql<Date | null>`(select max(${sessions.updatedAt}) from ${sessions} where ${sessions.userId} = ${users.id})`.mapWith(
          users.createdAt,
        ),
    })
    .from(users)
    .orderBy(sql`${users.disabledAt} is not null`, asc(users.name), asc(users.id))
    .limit(2_000)

/** Administrators who can sign in, but for one. */
export async function countOtherAdmins(db: Db, exceptId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(users)
    .where(and(eq(users.role, 'admin'), isNull(users.disabledAt), ne(users.id, exceptId)))
  return row?.count ?? 0
}

type NewUser = { id: string; email: string; name: string; role: Role; locale: string; passwordHash: string }

/** A user with a password; answers nothing where the e-mail address has an account. */
export async function insertUser(
  db: Db,
  { passwordHash, ...user }: NewUser,
  now: Date,
): Promise<string | undefined> {
  const [row] = await db
    .insert(users)
    .values({ ...user, emailVerified: true, createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning({ id: users.id })
  if (!row) return undefined
  await db.insert(credentials).values({
    ...{ id: `${user.id}-password`, userId: user.id, accountId: user.id, providerId: 'credential' },
    ...{ password: passwordHash, createdAt: now, updatedAt: now },
  })
  return row.id
}

type Changes = Partial<
  Pick<typeof users.$inferInsert, 'name' | 'role' | 'locale' | 'personId' | 'disabledAt'>
>

export async function markUser(db: Db, id: string, changes: Changes, now: Date): Promise<void> {
  await db
    .update(users)
    .set({ ...changes, updatedAt: now })
    .where(eq(users.id, id))
}

export async function markPassword(db: Db, userId: string, passwordHash: string, now: Date): Promise<void> {
  await db
    .update(credentials)
    .set({ password: passwordHash, updatedAt: now })
    .where(and(eq(credentials.userId, userId), eq(credentials.providerId, 'credential')))
}

/** Ends a user's sessions, but for one if it is named. */
export async function deleteSessions(db: Db, userId: string, exceptToken = ''): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.token, exceptToken)))
}

type NewSession = Pick<typeof sessions.$inferInsert, 'id' | 'userId' | 'token' | 'expiresAt'>

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db.insert(sessions).values(session)
}

export const listSessions = (db: Db, userId: string, now: Date) =>
  db
    .select({
      id: sessions.id,
      token: sessions.token,
      userAgent: sessions.userAgent,
      ipAddress: sessions.ipAddress,
      updatedAt: sessions.updatedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(asc(sessions.updatedAt))
    .limit(100)

/** Locks all administrators, so that two of them cannot remove each other at once. */
export async function lockAdmins(db: Db): Promise<void> {
  await db.select({ id: users.id }).from(users).where(eq(users.role, 'admin')).orderBy(users.id).for('update')
}

/** Nobody else gets an account until the transaction ends: there is one first administrator, whatever links there are. */
export async function lockUsers(tx: Db): Promise<void> {
  await tx.execute(sql`lock table ${users} in share row exclusive mode`)
}
