import type { Db } from '@/db/client'
import { deleteUploadsBefore } from '@/db/queries/uploads'
import { removeUpload, sweepUploads } from './upload-store'

const HOUR_MS = 3_600_000
/** A night without a line is survived; a file nobody went on with is not wanted. */
const KEEP_UNFINISHED_MS = 24 * HOUR_MS
/** As long as anybody's browser may still ask what became of it. */
const KEEP_TAKEN_MS = 7 * 24 * HOUR_MS

/** Removes what was begun and left, its row and its bytes, and bytes without a row. */
export async function tidyUploads(tx: Db, now: Date): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms)
  const over = { unfinished: ago(KEEP_UNFINISHED_MS), taken: ago(KEEP_TAKEN_MS) }
  for (const id of await deleteUploadsBefore(tx, over)) await removeUpload(id)
  await sweepUploads(ago(KEEP_UNFINISHED_MS + HOUR_MS))
}
