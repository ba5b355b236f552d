import { redirectPermanently } from '@/delivery/respond'
import { findNewAddress } from '@/features/redirects/for-readers'
import type { Visit } from './reader'

/** Where an address that nothing answers to has moved, or the 404 page. */
export async function followOldAddress<Params>(visit: Visit<Params>, path: string): Promise<Response> {
  const moved = await findNewAddress(path, visit.query, visit.now)
  return moved ? redirectPermanently(moved) : visit.notFound()
}
