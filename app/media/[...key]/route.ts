import { answerRendition } from '@/features/media/answer-rendition'

/** Pictures where server.ts is not, which answers them itself: under `next start`. */
export async function GET(request: Request): Promise<Response> {
  const ifNoneMatch = request.headers.get('if-none-match')
  const asked = { method: request.method, url: new URL(request.url).pathname, ifNoneMatch }
  const { status, headers, body } = await answerRendition(asked)
  return new Response(body && new Uint8Array(body), { status, headers })
}

export const HEAD = GET
