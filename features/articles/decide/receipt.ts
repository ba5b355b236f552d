/** What a decision did to readers' pages, and how fast: shown to who decided. */
export type Receipt = {
  /** Pages that were kept here and will be made anew. */
  pages: number
  tags: string[]
  /** By which instances confirm that they know of it (features/instances). */
  change: number | null
  tookMs: number
  /** When readers have the story, or will. */
  publishedAt: string | null
  path: string | null
}
