import { plainHeaders } from '@/delivery/headers'
import { redirectPermanently, respondWithPage } from '@/delivery/respond'
import { islands } from '@/generated/reader-assets'

const YEAR_SECONDS = 31_536_000

/**
 * The islands, for clients without brotli and in development: others have what the build compressed (delivery/static-files).
 * A page of yesterday asks for yesterday's: it is led to today's.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params
  if (!/^islands-\w+\.js$/.test(file)) return new Response('Not Found\n', { status: 404 })
  if (islands.path !== `/assets/${file}`) return redirectPermanently(islands.path)
  return respondWithPage(request, islands.path, async () => ({
    status: 200,
    body: islands.code,
    headers: {
      ...plainHeaders('text/javascript; charset=utf-8'),
      'cache-control': `public, max-age=${YEAR_SECONDS}, immutable`,
    },
    tags: [],
    freshSeconds: YEAR_SECONDS,
  }))
}
