import { and, asc, desc, eq, gt, gte, like, lt, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../client'
import { articles, auditLog, users } from '../schema'

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
  /** Rows newer than the one with this id: the first of the page behind. */
  afterId?: number
}

export type AuditRow = Awaited<ReturnType<typeof listAudit>>[number]

const subjects = alias(users, 'subjects')
/** The story a row is about; what stands there for other subjects is not always a number. */
const storyId = sql`case when ${auditLog.subject} = 'article' and ${auditLog.subjectId} ~ '^[0-9]{1,9}$'
  then ${auditLog.subjectId}::int end`

/** What was done at the desk, latest first, with the names of those who did it and of what it was done to. */
export async function listAudit(db: Db, filter: AuditFilter, limit: number) {
  const rows = await db
    .select({
      id: auditLog.id,
      actor: auditLog.actor,
      actorName: users.name,
      action: auditLog.action,
      subject: auditLog.subject,
      subjectId: auditLog.subjectId,
      headline: articles.headline,
      locale: articles.locale,
      subjectName: subjects.name,
      detail: auditLog.detail,
      createdAt: auditLog.createdAt,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actor))
    .leftJoin(articles, sql`${articles.id} = ${storyId}`)
    .leftJoin(subjects, and(eq(auditLog.subject, 'user'), eq(subjects.id, auditLog.subjectId)))
    .where(
      and(
        filter.actor === undefined ? undefined : eq(auditLog.actor, filter.actor),
        filter.action === undefined ? undefined : isAction(filter.action),
        filter.subject === undefined ? undefined : eq(auditLog.subject, filter.subject),
        filter.subjectId === undefined ? undefined : eq(auditLog.subjectId, filter.subjectId),
        filter.from && gte(auditLog.createdAt, filter.from),
        filter.before && lt(auditLog.createdAt, filter.before),
        filter.beforeId === undefined ? undefined : lt(auditLog.id, filter.beforeId),
        filter.afterId === undefined ? undefined : gt(auditLog.id, filter.afterId),
      ),
    )
    .orderBy(filter.afterId === undefined ? desc(auditLog.id) : asc(auditLog.id))
    .limit(limit)
  return filter.afterId === undefined ? rows : rows.reverse()
}

/** By letters' numbers, as the index is. */
const orderedAction = sql`${auditLog.action} collate "C"`

const isAction = (action: string) =>
  or(sql`${orderedAction} = ${action}`, like(orderedAction, `${action.replace(/[\\%_]/g, '\\$&')}.%`))

/** Every action that stands in the log, for choosing among them: found by stepping along the index of actions. */
export async function listAuditedActions(db: Db): Promise<string[]> {
  const { rows } = await db.execute<{ action: string }>(sql`
    with recursive step as (
      (select action from audit_log order by action collate "C" limit 1)
      union all
      select (select l.action from audit_log l where l.action collate "C" > step.action order by l.action collate "C" limit 1)
      from step where step.action is not null
    ) select action from step where action is not null limit 300`)
  return rows.map((row) => row.action)
}
