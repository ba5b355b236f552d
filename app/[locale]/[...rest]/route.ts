import { followOldAddress } from '@/app/old-address'
import { readerRoute } from '@/app/reader'

/** Every address that no page answers to: one of the site's former life, or none. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute<{ rest: string[] }>((visit) =>
  followOldAddress(visit, `/${visit.params.rest.join('/')}`),
)
