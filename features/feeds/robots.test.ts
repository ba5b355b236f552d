import { expect, test } from 'vitest'
import { robotsText } from './robots'

test('all may be read but the desk, the machinery and searches', () => {
  expect(robotsText('https://news.example', ['/search', '/en/search']).split('\n')).toEqual([
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
