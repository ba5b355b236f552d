import { database } from '@/db/client'
import { listAudit, listAuditedActions, type AuditFilter, type AuditRow } from '@/db/queries/audit'
import { listUsers } from '@/db/queries/users'
import type { Actor } from '@/features/accounts/actor'
import { may } from '@/features/accounts/permissions'
import { makeZonedTime } from '@/lib/zoned-time'
import type { AuditQuery } from './audit-query'

const PAGE_SIZE = 50
const DAY_MS = 86_400_000

export type { AuditRow }

/** A page of the log, with the places where the pages beside it begin; nothing for those who may not read it. */
export async function getAudit(actor: Actor, query: AuditQuery, timeZone: string) {
  if (!may(actor.role, 'audit.read')) return { rows: [] }
  const { before, after } = query
  const place = before === undefined ? { afterId: after } : { beforeId: before }
  const found = await listAudit(await database(), { ...filterOf(query, timeZone), ...place }, PAGE_SIZE + 1)
  const isBackward = place.afterId !== undefined
  const hasMore = found.length > PAGE_SIZE
  const rows = isBackward ? found.slice(-PAGE_SIZE) : found.slice(0, PAGE_SIZE)
  return {
    rows,
    newer: (isBackward ? hasMore : before !== undefined) ? rows[0]?.id : undefined,
    older: isBackward || hasMore ? rows.at(-1)?.id : undefined,
  }
}

/** Whom and what the log can be asked for. */
export async function getAuditChoices(actor: Actor) {
  if (!may(actor.role, 'audit.read')) return { people: [], actions: [] }
  const db = await database()
  const [users, actions] = await Promise.all([listUsers(db), listAuditedActions(db)])
  return { people: users.map(({ id, name }) => ({ id, name })), actions }
}

function filterOf({ who, what, story, from, until }: AuditQuery, timeZone: string): AuditFilter {
  const end = startOf(until, timeZone)
  return {
    actor: who,
    action: what,
    ...(story === undefined ? {} : { subject: 'article', subjectId: String(story) }),
    from: startOf(from, timeZone),
    before: end && new Date(end.getTime() + DAY_MS),
  }
}

function startOf(day: string | undefined, timeZone: string): Date | undefined {
  const [year = 0, month = 0, date = 0] = day?.split('-').map(Number) ?? []
  return day ? makeZonedTime(timeZone).startOfDay(year, month, date) : undefined
}
