import { database } from '@/db/client'
import { listEditions } from '@/db/queries/site'

/** Whether this instance can serve readers: the database answers and the site has an edition. */
export async function checkHealth(): Promise<boolean> {
  try {
    return (await listEditions(await database())).length > 0
  } catch {
    return false
  }
}
