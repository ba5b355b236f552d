import { uncacheable } from '@/delivery/headers'
import { rawResponse } from '@/delivery/raw-response'
import { forgetTries, tryAccount, uncountTry } from '@/features/accounts/account-tries'
import { ADDRESS_HEADER, auth } from '@/features/accounts/auth'
import { accountTried } from '@/features/accounts/input'
import { readerAddress } from '@/features/audience/reader-address'
import { readEnv } from '@/lib/env'
import { isSameSite } from '@/lib/same-site'

export const dynamic = 'force-dynamic'

/** What the desk's pages ask of better-auth; its other endpoints are closed. */
const open = new Set(
  ['sign-in/email', 'sign-out', 'change-password', 'revoke-other-sessions'].concat(
    ['enable', 'disable', 'verify-totp', 'verify-backup-code', 'generate-backup-codes'].map(
      (step) => `two-factor/${step}`,
    ),
  ),
)

type Context = { params: Promise<{ all: string[] }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const step = (await params).all.join('/')
  if (!open.has(step)) return new Response(null, { status: 404, headers: uncacheable })
  if (!isSameSite(request.headers, readEnv().SITE_URL))
    return Response.json({ code: 'CROSS_SITE' }, { status: 403, headers: uncacheable })
  const headers = new Headers(request.headers)
  const peer = rawResponse.getStore()?.req.socket.remoteAddress
  // what a client says of its own address is anyone's word
  headers.set(ADDRESS_HEADER, readerAddress(peer, request.headers.get('x-forwarded-for')) || '127.0.0.1')
  const asked = new Request(request, { headers })
  return step === 'sign-in/email' ? signIn(asked) : (await auth()).handler(asked)
}

/** better-auth counts the tries of an address; of an account, which many addresses may be trying, we count them. */
async function signIn(request: Request): Promise<Response> {
  const email = await emailIn(request.clone())
  // better-auth reads forms too: what is not read here would not be counted
  if (email === undefined)
    return Response.json({ code: 'INVALID_EMAIL' }, { status: 400, headers: uncacheable })
  const tried = await tryAccount(email, new Date())
  if (!tried.ok) {
    const wait = { 'x-retry-after': String(tried.waitSeconds) }
    return Response.json({ code: 'TOO_MANY_TRIES' }, { status: 429, headers: { ...uncacheable, ...wait } })
  }
  const answer = await (await auth()).handler(request)
  if (answer.ok) await forgetTries(email)
  else if (answer.status === 429) await uncountTry(email)
  return answer
}

async function emailIn(request: Request): Promise<string | undefined> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return undefined
  const said: unknown = await request.json().catch(() => undefined)
  return accountTried.safeParse(said).data?.email
}
