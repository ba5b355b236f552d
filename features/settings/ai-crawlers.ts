/** What machines that read for language models may have: everything, what somebody has just asked about, nothing. */
export const aiCrawlerChoices = ['allow', 'no-training', 'refuse'] as const
export type AiCrawlers = (typeof aiCrawlerChoices)[number]
