/** What a decision did to readers' pages, and how fast: shown to who decided. */
export type Receipt = {
  /** Pages that were kept here and will be made anew. */
  pages: number
  tags: string[]
  /** Instances known to have made their pages stale: this one at least. */
  instances: number
  tookMs: number
  /** When readers have the story, or will. */
  publishedAt: string | null
  path: string | null
}
