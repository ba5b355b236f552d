/** Not pages of readers: the desk, the machinery, files; and searches, which cost a query each, in any edition. */
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
  ...['/feeds/*', '/search', '/search?*'].flatMap((path) => [path, `/*${path}`]),
]

/**
 * What a browser may fetch ahead when a reader's pointer rests on a link or begins to press it: pages of ours that the
 * cache answers. A script puts them in, where they cost no request; the policy of pages knows them by their hash.
 */
export const speculationRules = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: closed } },
          { not: { selector_matches: '[download], [target=_blank], [rel~=nofollow]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
}
