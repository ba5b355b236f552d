/** First parts of paths that are no sections, and the codes of editions. */
const reserved =
  /^(topics|authors|latest|most-read|archive|search|corrections|pages|n|media|admin|api|live|offline|fonts|assets|share|feeds|preview|sitemaps|[a-z]{2})$/

/** Whether an address belongs to something else already. */
export const isReservedSlug = (slug: string): boolean => reserved.test(slug)
