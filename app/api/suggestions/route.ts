import { openDoor } from '@/delivery/doors'
import { uncacheable } from '@/delivery/headers'
import { rawResponse } from '@/delivery/raw-response'
import { readerAddress } from '@/features/audience/reader-address'
import { suggest } from '@/features/search/suggest'

export const dynamic = 'force-dynamic'

const MOST_CHARACTERS = 400

/** What a search may be for, while it is being typed. Kept nowhere: what is taken down is gone at once. */
export const GET = openDoor(async (request) => {
  const query = new URL(request.url).searchParams
  const { headers } = request
  const peer = rawResponse.getStore()?.req.socket.remoteAddress
  const asked = {
    edition: (query.get('edition') ?? '').slice(0, 20),
    text: (query.get('q') ?? '').slice(0, MOST_CHARACTERS),
    address: readerAddress(peer, headers.get('x-forwarded-for')),
  }
  const found = await suggest(asked, new Date())
  return Response.json(found ?? [], { status: found ? 200 : 429, headers: uncacheable })
})
