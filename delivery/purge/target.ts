/**
 * `stale`: readers must not see it while we can make it anew; a cache that can may keep it for when we cannot. `gone`: it
 * was taken down, and nobody may keep it for anything.
 */
export type HowStale = 'stale' | 'gone'

/** A cache in front of us that forgets by tag. */
export type PurgeTarget = {
  /** Which one: unique, shown at the desk where it fails. */
  name: string
  /** How many tags it takes at once. */
  most: number
  /** Resolves when the cache has taken it; throws with words for the desk where it has not. */
  purge(tags: readonly string[], how: HowStale): Promise<void>
}
