import { and, desc, eq, gte, like, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { auditLog, users } from '../schema'

export type NewAudit = {
  /** A user's id, or `clock`. */
  actor: string
  /** The action's own name: `articles.publish`. */
  action: string
  subject: string
  subjectId?: string
  detail?: Record<string, unknown>
  createdAt?: Date
}

/** Writes down who did what to what, in the transaction of what was done. */
export async function insertAudit(db: Db, row: NewAudit): Promise<void> {
  await db.insert(auditLog).values(row)
}

export type AuditFilter = {
  actor?: string
  /** A whole action (`articles.publish`), or all of a noun (`articles`). */
  action?: string
  subject?: string
  subjectId?: string
  from?: Date
  before?: Date
  /** Rows older than the one with this id: the last of the page before. */
  beforeId?: number
}
export type AuditRow = Awaited<ReturnType<typeof listAudit>>[number]

/** What was done at the desk, latest first, with the names of those who did it. */
export const listAudit = (db: Db, filter: AuditFilter, limit: number) =>
  db
    .select({
      id: auditLog.id,
      actor: auditLog.actor,
      actorName: users.name,
      action: auditLog.action,
      subject: auditLog.subject,
      subjectId: auditLog.subjectId,
      detail: auditLog.detail,
      createdAt: auditLog.createdAt,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actor))
    .where(
      and(
        filter.actor === undefined ? undefined : eq(auditLog.actor, filter.actor),
        filter.action === undefined ? undefined : isAction(filter.action),
        filter.subject === undefined ? undefined : eq(auditLog.subject, filter.subject),
        filter.subjectId === undefined ? undefined : eq(auditLog.subjectId, filter.subjectId),
        filter.from && gte(auditLog.createdAt, filter.from),
        filter.before && lt(auditLog.createdAt, filter.before),
        filter.beforeId === undefined ? undefined : lt(auditLog.id, filter.beforeId),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(limit)

const isAction = (action: string) =>
  or(eq(auditLog.action, action), like(auditLog.action, `${action.replace(/[\\%_]/g, '\\$&')}.%`))

/** Every action that stands in the log, for choosing among them. */
export async function listAuditedActions(db: Db): Promise<string[]> {
  // a walk along the index of actions would need one; the log is read by few and seldom
  const rows = await db
    .selectDistinct({ action: auditLog.action })
    .from(auditLog)
    .orderBy(sql`1`)
    .limit(200)
  return rows.map((row) => row.action)
}
