type Named = { id: number; name: string }
type Steps<Tx> = {
  /** Those there are; of several by one name the first counts. */
  find: (tx: Tx, names: readonly string[]) => Promise<readonly Named[]>
  make: (tx: Tx, name: string) => Promise<number>
  onMade?: (name: string) => void
}

/** Ids of things by their names, each asked for once in a run; makes those there are not. */
export function findOrMake<Tx>({ find, make, onMade }: Steps<Tx>) {
  const known = new Map<string, number>()
  return {
    /** Forgets ids of a transaction that was undone. */
    forget: () => known.clear(),
    /** Ids in the order of the names; blank names are passed over. */
    async find(tx: Tx, names: readonly string[]): Promise<number[]> {
      const wanted = names.map((name) => name.normalize('NFC').trim()).filter(Boolean)
      const missing = [...new Set(wanted.filter((name) => !known.has(name)))]
      const found = missing.length > 0 ? await find(tx, missing) : []
      for (const { id, name } of found.toReversed()) known.set(name, id)
      for (const name of missing) {
        if (known.has(name)) continue
        known.set(name, await make(tx, name))
        onMade?.(name)
      }
      return wanted.flatMap((name) => known.get(name) ?? [])
    },
  }
}
