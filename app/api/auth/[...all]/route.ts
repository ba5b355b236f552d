import { uncacheable } from '@/delivery/headers'
import { rawResponse } from '@/delivery/raw-response'
import { ADDRESS_HEADER, auth } from '@/features/accounts/auth'
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
  if (!open.has((await params).all.join('/')))
    return new Response(null, { status: 404, headers: uncacheable })
  if (!isSameSite(request.headers, readEnv().SITE_URL))
    return Response.json({ code: 'CROSS_SITE' }, { status: 403, headers: uncacheable })
  const headers = new Headers(request.headers)
  const peer = rawResponse.getStore()?.req.socket.remoteAddress
  // what a client says of its own address is anyone's word
  headers.set(ADDRESS_HEADER, readerAddress(peer, request.headers.get('x-forwarded-for')) || '127.0.0.1')
  return (await auth()).handler(new Request(request, { headers }))
}
