import { expect, test } from 'vitest'
import { robotsText } from './robots'

test('all may be read but the desk, the machinery and searches', () => {
  expect(robotsText('https://news.example', ['/search', '/en/search'], 'allow').split('\n')).toEqual([
    'User-agent: *',
    'Allow: /',
    'Disallow: /admin',
    'Disallow: /api/',
    'Disallow: /search',
    'Disallow: /en/search',
    '',
    'Sitemap: https://news.example/sitemap.xml',
    'Sitemap: https://news.example/news-sitemap.xml',
    '',
  ])
})

test.each([
  ['allow', [], ['GPTBot', 'OAI-SearchBot']],
  ['no-training', ['GPTBot', 'ClaudeBot', 'Google-Extended'], ['OAI-SearchBot', 'ChatGPT-User']],
  ['refuse', ['GPTBot', 'OAI-SearchBot'], ['Googlebot']],
] as const)('machines that learn: %s', (choice, refused, welcome) => {
  const group =
    /((?:User-agent: [^*\n]+\n)+)Disallow: \/\n/.exec(robotsText('https://x.example', [], choice))?.[1] ?? ''
  for (const name of refused) expect(group).toContain(`User-agent: ${name}\n`)
  for (const name of welcome) expect(group).not.toContain(`User-agent: ${name}\n`)
})
