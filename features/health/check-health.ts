import { database } from '@/db/client'
import { listEditions } from '@/db/queries/site'
import { ending } from '@/delivery/ending'

/** Whether readers should be sent to this instance: its database answers, the site has an edition, and it is not ending. */
export async function checkHealth(): Promise<boolean> {
  if (ending.hasBegun) return false
  try {
    return (await listEditions(await database())).length > 0
  } catch {
    return false
  }
}
