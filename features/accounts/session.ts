import { z } from 'zod'
import { auth } from './auth'
import type { Actor } from './actor'
import { roles } from './permissions'

const signedIn = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  locale: z.string(),
  personId: z.number().nullish(),
  disabledAt: z.date().nullish(),
  twoFactorEnabled: z.boolean().nullish(),
})

/** Who a request comes from, or undefined: signed out, expired, or an account that was closed. */
export async function getActor(headers: Headers): Promise<Actor | undefined> {
  if (!headers.get('cookie')?.includes('session_token')) return undefined
  const session = await (await auth()).api.getSession({ headers })
  const user = signedIn.safeParse(session?.user)
  if (!user.success || user.data.disabledAt) return undefined
  const { id, name, email, role, locale, personId, twoFactorEnabled } = user.data
  return {
    id,
    name,
    email,
    role,
    locale,
    personId: personId ?? null,
    hasSecondFactor: twoFactorEnabled ?? false,
  }
}

/** The token of the session a request comes with: to leave it open while the others end. */
export async function sessionToken(headers: Headers): Promise<string | undefined> {
  return (await (await auth()).api.getSession({ headers }))?.session.token
}
