import { database } from '@/db/client'
import { hasUsers } from '@/db/queries/users'
import { makeLink } from './one-time-link'

/** While nobody has an account: the link that makes the first administrator, new at each start. */
export async function firstAdminLink(now: Date): Promise<string | undefined> {
  const db = await database()
  if (await hasUsers(db)) return undefined
  const link = { purpose: 'first-admin', email: null, name: null, role: 'admin', invitedBy: null } as const
  return db.transaction(async (tx) => (await makeLink(tx, link, now)).url)
}
