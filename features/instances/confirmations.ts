import { database } from '@/db/client'
import { listInstances } from '@/db/queries/instances'
import { done, type Result } from '@/lib/result'

/** One that said nothing for so long is not counted: what stands in front no longer sends it readers either. */
const COUNTED_SECONDS = 10

/** Instances that have made a change's pages stale, of all that live; and those that have not. */
export type Confirmations = { confirmed: number; of: number; lagging: string[] }

/** Who knows of a change by now, by its number. */
export async function countConfirmations({
  change,
}: {
  change: number
}): Promise<Result<Confirmations, never>> {
  const living = await listInstances(await database(), COUNTED_SECONDS)
  const lagging = living.filter(({ applied }) => applied < change).map(({ name }) => name)
  return done({ confirmed: living.length - lagging.length, of: living.length, lagging })
}
