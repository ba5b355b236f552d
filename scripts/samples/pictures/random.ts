export type Random = ReturnType<typeof randomFor>

/** Chance that is the same every run: everything about a drawn picture follows from its name. */
export function randomFor(name: string) {
  let state = hash(name)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + (high - low) * next()
  return {
    next,
    between,
    chance: (share: number) => next() < share,
    whole: (low: number, high: number) => Math.floor(between(low, high + 1)),
    pick: <Value>(list: readonly [Value, ...Value[]]): Value =>
      list[Math.floor(next() * list.length)] ?? list[0],
  }
}

/** FNV-1a over UTF-16 units. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value
}
