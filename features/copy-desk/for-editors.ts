import { database } from '@/db/client'
import { listHouseSpellings } from '@/db/queries/spellings'
import type { Spelling } from './spellings'

/** How the house spells in an edition. */
export const listSpellings = async (locale: string): Promise<Spelling[]> =>
  listHouseSpellings(await database(), locale)
