import { database } from '@/db/client'
import { listSynonyms as readSynonyms, type SynonymRow } from '@/db/queries/synonyms'

export type Synonyms = SynonymRow

/** Words that are found as one in an edition. */
export const listSynonyms = async (locale: string): Promise<Synonyms[]> =>
  readSynonyms(await database(), locale)
