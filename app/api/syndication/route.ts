import { isPartner, listNinjs } from '@/features/feeds/syndicate'
import { defaultLocale } from '@/i18n/locales'

export const dynamic = 'force-dynamic'

/** For partners with a token: an edition's latest stories as ninjs 3.0, older ones by `?before=` a moment. */
export async function GET(request: Request): Promise<Response> {
  if (!isPartner(request.headers.get('authorization')))
    return answer({ error: 'unauthorized' }, 401, { 'www-authenticate': 'Bearer' })
  const { searchParams } = new URL(request.url)
  const before = searchParams.get('before')
  const moment = before === null ? undefined : new Date(before)
  if (moment && !isMoment(moment)) return answer({ error: 'before' }, 400)
  const items = await listNinjs(searchParams.get('edition') ?? defaultLocale, moment, new Date())
  return items ? answer({ items }, 200) : answer({ error: 'edition' }, 404)
}

/** One that a database knows too: of a year that is written with four digits. */
const isMoment = (moment: Date) => moment.getUTCFullYear() >= 1 && moment.getUTCFullYear() <= 9_999

const answer = (body: object, status: number, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'cache-control': 'private, no-store', ...headers } })
