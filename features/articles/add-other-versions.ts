import type { Db } from '@/db/client'
import type { WritingRow } from '@/db/queries/drafts'
import {
  deleteOtherVersions,
  insertOtherVersion,
  listOpenVersions,
  markVersionRewritten,
} from '@/db/queries/other-versions'
import { listSnapshots } from '@/db/queries/revisions'
import { sameJson } from '@/lib/same-json'
import { fieldPlace, type Displaced } from './merge-content'
import { supersede } from './supersede'

/** How far back it is looked up who wrote what made way. */
const SNAPSHOTS = 20

/** Keeps what made way beside the story, until somebody chooses. An earlier state of the same text gives way to it. */
export async function addOtherVersions(
  tx: Db,
  story: WritingRow,
  displaced: readonly Displaced[],
  { actor, now }: { actor: string; now: Date },
): Promise<void> {
  if (displaced.length === 0) return
  const snapshots = await listSnapshots(tx, story.id, story.version, SNAPSHOTS)
  for (const other of displaced) {
    const authorId = writerOf(other, snapshots) ?? actor
    const { superseded, isKnown } = supersede(await listOpenVersions(tx, story.id), { ...other, authorId })
    if (isKnown) continue
    const [first, ...rest] = superseded
    if (first) await markVersionRewritten(tx, first.id, { content: other.content, createdAt: now })
    else await insertOtherVersion(tx, { articleId: story.id, ...other, authorId, createdAt: now })
    await deleteOtherVersions(
      tx,
      rest.map((version) => version.id),
    )
  }
}

type Snapshot = { actor: string; snapshot: Record<string, unknown> }

/** Who brought a text to its place: the writer of the first of the versions in a row that have it there. */
function writerOf(other: Displaced, snapshots: readonly Snapshot[]): string | undefined {
  const had = snapshots.map(({ snapshot }) => hasAt(snapshot, other))
  const newest = had.indexOf(true)
  if (newest < 0) return undefined
  const before = had.indexOf(false, newest)
  return snapshots[(before < 0 ? had.length : before) - 1]?.actor
}

function hasAt(snapshot: Record<string, unknown>, { place, content }: Displaced): boolean {
  if ('value' in content)
    return Object.entries(snapshot).some(
      ([name, value]) => fieldPlace(name) === place && sameJson(value, content.value),
    )
  const { body } = snapshot
  const blocks = typeof body === 'object' && body !== null && 'content' in body ? body.content : []
  return Array.isArray(blocks) && blocks.some((block: unknown) => sameJson(block, content))
}
