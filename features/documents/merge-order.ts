const top = Symbol('top')

/**
 * The order of what is kept after two people changed one list. Whoever moved something decides; if both did, theirs
 * does. What only the other has is put behind its predecessor there.
 */
export function mergeOrder<Key>(
  base: readonly Key[],
  mine: readonly Key[],
  theirs: readonly Key[],
  isKept: (key: Key) => boolean,
): Key[] {
  const mineDecide = hasMoved(base, mine) && !hasMoved(base, theirs)
  const [spine, other] = mineDecide ? [mine, theirs] : [theirs, mine]
  const [inBase, inSpine, inOther] = [new Set(base), new Set(spine), new Set(other)]
  const behind = runsBehind(other.filter(isKept), inSpine)
  const merged: Key[] = []
  let waiting = behind.get(top) ?? []
  for (const key of spine.filter(isKept)) {
    // what both inserted at one place stands together: theirs, then mine
    if (inBase.has(key) || inOther.has(key)) merged.push(...waiting.splice(0))
    merged.push(key)
    waiting = waiting.concat(behind.get(key) ?? [])
  }
  return [...merged, ...waiting]
}

/** Whether what stands in both stands in another order. */
function hasMoved<Key>(base: readonly Key[], changed: readonly Key[]): boolean {
  const [inBase, inChanged] = [new Set(base), new Set(changed)]
  const before = base.filter((key) => inChanged.has(key))
  return changed.filter((key) => inBase.has(key)).some((key, index) => key !== before[index])
}

function runsBehind<Key>(keys: readonly Key[], known: ReadonlySet<Key>): Map<Key | typeof top, Key[]> {
  const runs = new Map<Key | typeof top, Key[]>()
  let anchor: Key | typeof top = top
  for (const key of keys) {
    if (known.has(key)) anchor = key
    else runs.set(anchor, [...(runs.get(anchor) ?? []), key])
  }
  return runs
}
