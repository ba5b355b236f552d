import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'

/** What better-auth tells of the request in which it writes. */
type Context = { path?: string; context: { session?: { user: { id: string } } | null } } | null

/** Writes down what users do to their own way in, which better-auth does without our verbs. */
export const auditOwn = {
  user: {
    update: {
      after: async (user: { id: string } & Record<string, unknown>, context: Context): Promise<void> => {
        if (!context?.path?.startsWith('/two-factor/')) return
        await note(user.id, user.twoFactorEnabled ? 'account.secondFactorOn' : 'account.secondFactorOff')
      },
    },
  },
  account: {
    update: {
      after: async (_account: unknown, context: Context): Promise<void> => {
        const userId = context?.context.session?.user.id
        if (context?.path === '/change-password' && userId) await note(userId, 'account.changePassword')
      },
    },
  },
}

async function note(userId: string, action: string): Promise<void> {
  await insertAudit(await database(), { actor: userId, action, subject: 'user', subjectId: userId })
}
