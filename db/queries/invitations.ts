import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Db } from '../client'
import { invitations, users } from '../schema'

type NewInvitation = typeof invitations.$inferInsert

export async function insertInvitation(db: Db, row: NewInvitation): Promise<number> {
  const [written] = await db.insert(invitations).values(row).returning({ id: invitations.id })
  if (!written) throw new Error('An invitation was not written')
  return written.id
}

/** A link that can still be used. */
export async function findInvitation(db: Db, tokenHash: string, now: Date) {
  const [row] = await db
    .select()
    .from(invitations)
    .where(
      and(eq(invitations.tokenHash, tokenHash), isNull(invitations.usedAt), gt(invitations.expiresAt, now)),
    )
    .limit(1)
  return row
}

/** Uses a link up; answers it only to the one who came first. */
export async function markInvitationUsed(db: Db, tokenHash: string, now: Date) {
  const [row] = await db
    .update(invitations)
    .set({ usedAt: now })
    .where(
      and(eq(invitations.tokenHash, tokenHash), isNull(invitations.usedAt), gt(invitations.expiresAt, now)),
    )
    .returning()
  return row
}

export async function deleteInvitations(
  db: Db,
  which: Pick<NewInvitation, 'purpose' | 'email'>,
): Promise<void> {
  await db
    .delete(invitations)
    .where(
      and(
        eq(invitations.purpose, which.purpose),
        which.email ? eq(invitations.email, which.email) : undefined,
        isNull(invitations.usedAt),
      ),
    )
}

export async function deleteInvitation(db: Db, id: number): Promise<string | undefined> {
  const [row] = await db
    .delete(invitations)
    .where(and(eq(invitations.id, id), eq(invitations.purpose, 'invite'), isNull(invitations.usedAt)))
    .returning({ email: invitations.email })
  return row?.email ?? undefined
}

/** Invitations nobody has used yet, those past their time too. */
export const listInvitations = (db: Db) =>
  db
    .select({
      id: invitations.id,
      email: invitations.email,
      name: invitations.name,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
      invitedBy: users.name,
    })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(and(eq(invitations.purpose, 'invite'), isNull(invitations.usedAt)))
    .orderBy(desc(invitations.id))
    .limit(200)
