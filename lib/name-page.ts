export type NamePage<Row> = { rows: Row[]; earlier?: number; later?: number }
type Cursor = { id: number; isBackward: boolean }

/**
 * A page of a list that is walked by the ids in its address: `after` or `before` a row. `read` gives rows in the list's
 * order; one more than fits tells that there are others.
 */
export async function pageByName<Row extends { id: number }>(
  { after, before }: { after?: string; before?: string },
  size: number,
  read: (cursor: Cursor | undefined, limit: number) => Promise<Row[]>,
): Promise<NamePage<Row>> {
  const cursor = cursorIn(after, false) ?? cursorIn(before, true)
  const found = await read(cursor, size + 1)
  const hasMore = found.length > size
  const rows = cursor?.isBackward ? found.slice(-size) : found.slice(0, size)
  const hasEarlier = cursor?.isBackward ? hasMore : cursor !== undefined
  const hasLater = cursor?.isBackward ? true : hasMore
  return {
    rows,
    earlier: hasEarlier ? rows[0]?.id : undefined,
    later: hasLater ? rows.at(-1)?.id : undefined,
  }
}

const cursorIn = (text: string | undefined, isBackward: boolean): Cursor | undefined =>
  text && /^[1-9]\d{0,8}$/.test(text) ? { id: Number(text), isBackward } : undefined
