import { uncacheable } from '@/delivery/headers'
import { rawResponse } from '@/delivery/raw-response'
import { countView, readStoryId } from '@/features/audience/count-view'
import { readerAddress } from '@/features/audience/reader-address'

export const dynamic = 'force-dynamic'

const MOST_BYTES = 32

/** A beacon: the id of a story that was read for some seconds, as digits. Nothing else is asked or stored. */
export async function POST(request: Request): Promise<Response> {
  const id = readStoryId(await shortBody(request))
  if (id === undefined) return new Response(null, { status: 400, headers: uncacheable })
  const { headers } = request
  const view = {
    address: readerAddress(rawResponse.getStore()?.req.socket.remoteAddress, headers.get('x-forwarded-for')),
    userAgent: headers.get('user-agent'),
    purpose: headers.get('sec-purpose') ?? headers.get('purpose'),
    isSameOrigin: isSameOrigin(headers),
  }
  countView(id, view, new Date())
  return new Response(null, { status: 204, headers: uncacheable })
}

/** The body, or nothing where it is longer than an id can be; the rest of it is never read. */
async function shortBody({ body, headers }: Request): Promise<string> {
  if (!body || Number(headers.get('content-length') ?? 0) > MOST_BYTES) return ''
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > MOST_BYTES) return ''
  }
  return text
}

/** Browsers say themselves whether a page of ours sent it; older ones send at least the Origin. */
function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = headers.get('origin') ?? ''
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
