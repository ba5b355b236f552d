import type { AiCrawlers } from '@/features/settings/ai-crawlers'

/** What crawlers need not fetch, in every edition. */
const closed = ['/admin', '/api/']

/** They fetch what language models are trained on. */
const trainers = [
  ...['GPTBot', 'ClaudeBot', 'Google-Extended', 'Applebot-Extended', 'CCBot', 'Bytespider'],
  ...['meta-externalagent', 'Amazonbot', 'cohere-training-data-crawler', 'Diffbot', 'omgili'],
]
/** They fetch what somebody has just asked an assistant about. */
const answerers = [
  ...['OAI-SearchBot', 'ChatGPT-User', 'Claude-User', 'Claude-SearchBot', 'PerplexityBot'],
  ...['Perplexity-User', 'DuckAssistBot', 'MistralAI-User', 'meta-externalfetcher'],
]

/** robots.txt: everything but the desk, the machinery and searches; what machines that learn may have; and the sitemaps. */
export function robotsText(origin: string, searchPaths: readonly string[], aiCrawlers: AiCrawlers): string {
  const refused = { allow: [], 'no-training': trainers, refuse: [...trainers, ...answerers] }[aiCrawlers]
  return [
    'User-agent: *',
    'Allow: /',
    ...[...closed, ...searchPaths].map((path) => `Disallow: ${path}`),
    '',
    ...(refused.length > 0 ? [...refused.map((name) => `User-agent: ${name}`), 'Disallow: /', ''] : []),
    `Sitemap: ${origin}/sitemap.xml`,
    `Sitemap: ${origin}/news-sitemap.xml`,
    '',
  ].join('\n')
}
