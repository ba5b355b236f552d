import { z } from 'zod'

/**
 * What Google's documentation asks of structured data, type by type, and what schema.org calls it. Strict: a property
 * that nobody documented is a typing error of ours.
 */
const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/)
const address = z.url({ protocol: /^https?$/ }).refine((url) => /^[\x21-\x7e]+$/.test(url), 'percent-encoded')
const words = z.string().trim().min(1)
const type = z.literal
const quantity = z.strictObject({ '@type': type('QuantitativeValue'), value: z.number().int().positive() })
const image = z.strictObject({
  '@type': type('ImageObject'),
  url: address,
  width: quantity,
  height: quantity,
  caption: words.optional(),
  creditText: words.optional(),
})

const newsroom = z.strictObject({
  '@type': type('NewsMediaOrganization'),
  '@id': address,
  name: words,
  url: address,
  logo: image,
  sameAs: z.array(address).optional(),
  correctionsPolicy: address,
  publishingPrinciples: address.optional(),
  ethicsPolicy: address.optional(),
  ownershipFundingInfo: address.optional(),
  actionableFeedbackPolicy: address.optional(),
  masthead: address.optional(),
})

const author = z.discriminatedUnion('@type', [
  // the name alone: no title, no publisher, no "by"
  z.strictObject({ '@type': type('Person'), name: words, url: address, jobTitle: words.optional() }),
  z.strictObject({ '@type': type('Organization'), name: words, url: address }),
])

const story = {
  '@id': address,
  headline: words,
  description: words.optional(),
  url: address,
  mainEntityOfPage: address,
  inLanguage: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  datePublished: time,
  dateModified: time,
  articleSection: words,
  isAccessibleForFree: z.literal(true),
  wordCount: z.number().int().min(0),
  author: z.array(author).min(1),
  publisher: newsroom,
  image: z.array(image).min(1).optional(),
  keywords: z.array(words).min(1).optional(),
  about: z
    .array(z.strictObject({ '@type': type('Thing'), '@id': address, name: words, url: address }))
    .optional(),
  correction: z
    .array(z.strictObject({ '@type': type('CorrectionComment'), text: words, datePublished: time }))
    .min(1)
    .optional(),
}

const news = z.strictObject({
  '@type': z.enum(['NewsArticle', 'AnalysisNewsArticle', 'OpinionNewsArticle']),
  ...story,
  dateline: words.optional(),
})

const live = z.strictObject({
  '@type': type('LiveBlogPosting'),
  ...story,
  coverageStartTime: time,
  coverageEndTime: time.optional(),
  liveBlogUpdate: z.array(
    z.strictObject({
      '@type': type('BlogPosting'),
      headline: words,
      datePublished: time,
      url: address.refine((url) => url.includes('#')),
      articleBody: z.string(),
    }),
  ),
})

const step = z.strictObject({
  ...{ '@type': type('ListItem'), position: z.number().int().positive(), name: words, item: address },
})
const inOrder = (items: readonly { position: number }[]) =>
  items.every((item, index) => item.position === index + 1)

const trail = z.strictObject({
  '@type': type('BreadcrumbList'),
  itemListElement: z.array(step).min(2).refine(inOrder),
})

const website = z.strictObject({
  '@type': type('WebSite'),
  '@id': address,
  name: words,
  description: words,
  url: address,
  inLanguage: words,
  publisher: newsroom,
  potentialAction: z.strictObject({
    '@type': type('SearchAction'),
    target: z.string().includes('{search_term_string}'),
    'query-input': z.literal('required name=search_term_string'),
  }),
})

const listed = z.strictObject({
  ...{ '@type': type('ListItem'), position: z.number().int().positive(), url: address },
})
const collection = z.strictObject({
  '@type': type('CollectionPage'),
  name: words,
  description: words.optional(),
  url: address,
  inLanguage: words,
  isPartOf: z.strictObject({ '@id': address }),
  mainEntity: z
    .strictObject({ '@type': type('ItemList'), itemListElement: z.array(listed).min(1).refine(inOrder) })
    .optional(),
})

const profile = z.strictObject({
  '@type': type('ProfilePage'),
  url: address,
  inLanguage: words,
  mainEntity: z.strictObject({
    '@type': type('Person'),
    name: words,
    url: address,
    jobTitle: words.optional(),
    description: words.optional(),
    image: address.optional(),
    worksFor: newsroom,
  }),
})

/** One graph a page, as search engines read it. */
export const googleGraph = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.discriminatedUnion('@type', [news, live, trail, website, collection, profile])).min(1),
})
