import { database, type Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { hasPerson } from '@/db/queries/people'
import { countOtherAdmins, deleteSessions, findUser, lockAdmins, markUser } from '@/db/queries/users'
import { done, refuse, type Result } from '@/lib/result'
import type { Asking } from './action'
import type { Role } from './permissions'

type Changed = Promise<Result<null, 'last-admin' | 'unknown-reference'> | undefined>
type User = NonNullable<Awaited<ReturnType<typeof findUser>>>

/** One change to somebody's account, with its row in the log; undefined where there is no such user. */
async function change(
  id: string,
  action: string,
  { actor }: Asking,
  write: (tx: Db, user: User) => Promise<Record<string, unknown> | 'last-admin' | 'unknown-reference'>,
): Changed {
  const db = await database()
  return db.transaction(async (tx) => {
    await lockAdmins(tx)
    const user = await findUser(tx, id)
    if (!user) return undefined
    const detail = await write(tx, user)
    if (typeof detail === 'string') return refuse(detail)
    await insertAudit(tx, { actor: actor.id, action, subject: 'user', subjectId: id, detail })
    return done(null)
  })
}

const isLastAdmin = async (tx: Db, { id, role, disabledAt }: User) =>
  role === 'admin' && !disabledAt && (await countOtherAdmins(tx, id)) === 0

/** Gives a user another role; their open windows ask with it at once. The last administrator stays one. */
export const setRole = ({ id, role }: { id: string; role: Role }, asking: Asking): Changed =>
  change(id, 'users.setRole', asking, async (tx, user) => {
    if (role !== 'admin' && (await isLastAdmin(tx, user))) return 'last-admin'
    await markUser(tx, id, { role }, asking.now)
    return { from: user.role, to: role }
  })

/** Says whose byline a user's new stories carry. */
export const setPerson = (
  { id, personId }: { id: string; personId: number | null },
  asking: Asking,
): Changed =>
  change(id, 'users.setPerson', asking, async (tx) => {
    if (personId !== null && !(await hasPerson(tx, personId))) return 'unknown-reference'
    await markUser(tx, id, { personId }, asking.now)
    return { personId }
  })

/** Closes an account and ends its sessions. What the user wrote and did stays. */
export const disableUser = ({ id }: { id: string }, asking: Asking): Changed =>
  change(id, 'users.disable', asking, async (tx, user) => {
    if (await isLastAdmin(tx, user)) return 'last-admin'
    await markUser(tx, id, { disabledAt: asking.now }, asking.now)
    await deleteSessions(tx, id)
    return { email: user.email }
  })

export const enableUser = ({ id }: { id: string }, asking: Asking): Changed =>
  change(id, 'users.enable', asking, async (tx, user) => {
    await markUser(tx, id, { disabledAt: null }, asking.now)
    return { email: user.email }
  })

export const endSessions = ({ id }: { id: string }, asking: Asking): Changed =>
  change(id, 'users.endSessions', asking, async (tx, user) => {
    await deleteSessions(tx, id)
    return { email: user.email }
  })

/** One's own name and the language of the interface. */
export const setOwn = (changes: { name?: string; locale?: string }, asking: Asking): Changed =>
  change(asking.actor.id, 'account.change', asking, async (tx) => {
    await markUser(tx, asking.actor.id, changes, asking.now)
    return changes
  })
