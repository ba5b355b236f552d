import { rawResponse } from '@/delivery/raw-response'
import { redirectPermanently } from '@/delivery/respond'
import { readerAddress } from '@/features/audience/reader-address'
import { findMergedAddress, findNewAddress } from '@/features/redirects/for-readers'
import { noteUnknown } from '@/features/redirects/note-unknown'
import { storedPath } from '@/features/redirects/stored-path'
import { editionPath } from '@/features/settings/site'
import type { Visit } from './reader'

/** Where an address that nothing answers to has moved, or the 404 page; the desk is told what is asked for in vain. */
export async function followOldAddress<Params>(visit: Visit<Params>, path: string): Promise<Response> {
  const moved = await findNewAddress(path, visit.site.locale, visit.query, visit.now)
  if (moved) return redirectPermanently(moved)
  const { request, site, now } = visit
  const peer = rawResponse.getStore()?.req.socket.remoteAddress
  const reader = readerAddress(peer, request.headers.get('x-forwarded-for'))
  noteUnknown(editionPath(site.locale, storedPath(path)), reader, now)
  return visit.notFound()
}

/** The same for something whose address is decided by its id: it may have been merged into another. */
export async function followMerged<Params>(
  visit: Visit<Params>,
  { byId, asked }: { byId: string | undefined; asked: string },
): Promise<Response> {
  const moved = byId && (await findMergedAddress(byId, visit.site.locale))
  return moved ? redirectPermanently(moved) : followOldAddress(visit, asked)
}
