import { database } from '@/db/client'
import { listInvitations } from '@/db/queries/invitations'
import { listSessions, listUsers } from '@/db/queries/users'
import type { Actor } from './actor'

/** Everybody with an account and everybody invited. */
export async function getPeopleOfTheDesk() {
  const db = await database()
  const [users, invitations] = await Promise.all([listUsers(db), listInvitations(db)])
  return { users, invitations }
}

export type DeskUser = Awaited<ReturnType<typeof getPeopleOfTheDesk>>['users'][number]
export type OpenInvitation = Awaited<ReturnType<typeof getPeopleOfTheDesk>>['invitations'][number]

/** Where one is signed in. */
export const getOwnSessions = async (actor: Actor, now: Date) => listSessions(await database(), actor.id, now)
