import { locales } from '@/generated/locales'
import { editionPath } from '@/features/settings/site'

/** Not pages of readers: the desk, the machinery, files. */
const closed = [
  '/admin',
  '/admin/*',
  '/api/*',
  '/assets/*',
  '/media/*',
  '/preview/*',
  '/*.xml',
  '/*.json',
  '/*.opml',
]

/**
 * What a browser may fetch ahead when a reader's pointer rests on a link or begins to press it: pages of ours that the
 * cache answers. Searches cost a query each and wait until somebody means them.
 */
export function speculationRules() {
  const searches = locales.flatMap((locale) => [
    editionPath(locale, '/search'),
    editionPath(locale, '/search?*'),
  ])
  const feeds = locales.map((locale) => editionPath(locale, '/feeds/*'))
  const excluded = [...closed, ...searches, ...feeds]
  return {
    prefetch: [
      {
        where: {
          and: [
            { href_matches: '/*' },
            { not: { href_matches: excluded } },
            { not: { selector_matches: '[download], [target=_blank], [rel~=nofollow]' } },
          ],
        },
        eagerness: 'moderate',
      },
    ],
  }
}
