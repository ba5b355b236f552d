import { readdirSync } from 'node:fs'
import type { NextConfig } from 'next'
import { defaultLocale } from './i18n/locales'

/** Editions with a prefix: one messages file each. The default edition has none. */
const prefixed = readdirSync('messages')
  .map((file) => file.replace('.json', ''))
  .filter((locale) => locale !== defaultLocale)

/** First words of a path that are not the default edition's. */
const own = ['admin', 'api', 'assets', 'media', 'preview', '_next', ...prefixed].join('|')

const config: NextConfig = {
  poweredByHeader: false,
  skipTrailingSlashRedirect: true, // old addresses end in one: they must reach their story in one hop (app/reader.ts)
  images: { unoptimized: true }, // pictures are made when they come in; nobody asks /_next/image
  compress: false, // pages are stored compressed; what is left is small
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types; a start must not wait for it
  serverExternalPackages: ['@electric-sql/pglite', 'pg', 'sharp'],
  outputFileTracingRoot: process.cwd(),
  // sentences reach the browser parsed: without the parser, which is heavier than all else we send of next-intl
  turbopack: {
    resolveAlias: {
      'use-intl/format-message': './node_modules/use-intl/dist/esm/production/format-message/format-only.js',
    },
    rules: {
      '*.json': {
        loaders: [
          {
            loader: 'next-intl/extractor/catalogLoader',
            options: { messages: { format: 'json', precompile: true } },
          },
        ],
        condition: { path: /messages\/\w+\.json$/ },
        as: '*.js',
      },
    },
  },
  rewrites: () =>
    Promise.resolve({
      // pages of Next's own that are addresses: ours say no in the reader's language
      beforeFiles: ['/404', '/500', '/_error', '/_not-found', '/_global-error'].map((source) => ({
        source,
        destination: `/${defaultLocale}${source}`,
      })),
      afterFiles: [
        { source: '/', destination: `/${defaultLocale}` },
        { source: `/:path((?!(?:${own})(?:/|$)).+)`, destination: `/${defaultLocale}/:path` },
      ],
      fallback: [],
    }),
  redirects: () =>
    Promise.resolve([
      { source: `/${defaultLocale}`, destination: '/', statusCode: 301 },
      { source: `/${defaultLocale}/:path*`, destination: '/:path*', statusCode: 301 },
    ]),
  headers: () => Promise.resolve([{ source: '/fonts/:file*', headers: immutable }]),
}
const immutable = [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }]

export default config
