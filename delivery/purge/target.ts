/** A cache in front of us that forgets by tag. */
export type PurgeTarget = {
  /** Which one: unique, shown at the desk where it fails. */
  name: string
  /** How many tags it takes at once. */
  most: number
  /** Resolves when the cache has taken it; throws with words for the desk where it has not. */
  purge(tags: readonly string[]): Promise<void>
}
