import { encodePath } from '@/lib/slug'
import { editionPath } from '@/features/settings/site'

export const feedFormats = ['xml', 'atom', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

/** What a feed is about; people and sections by their slug, topics by their number. */
export type FeedSubject =
  | { kind: 'latest' | 'corrections' | 'breaking' }
  | { kind: 'sections' | 'authors'; slug: string }
  | { kind: 'topics'; id: number }

export const contentTypes: Record<FeedFormat, string> = {
  xml: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

/** The one address of a feed, percent-encoded. The latest stories as RSS keep the address every reader guesses. */
export function feedPath(locale: string, subject: FeedSubject, format: FeedFormat): string {
  if (subject.kind === 'latest' && format === 'xml') return editionPath(locale, '/feed.xml')
  return encodePath(editionPath(locale, `/feeds/${nameOf(subject)}.${format}`))
}

const nameOf = (subject: FeedSubject) =>
  'slug' in subject
    ? `${subject.kind}/${subject.slug}`
    : 'id' in subject
      ? `${subject.kind}/${subject.id}`
      : subject.kind

/** What the parts of an address behind /feeds name, in exactly the form that we write. */
export function feedNamed(
  parts: readonly string[],
): { subject: FeedSubject; format: FeedFormat } | undefined {
  const [, name, extension] = /^(.+)\.([a-z]+)$/s.exec(parts.join('/')) ?? []
  const format = feedFormats.find((one) => one === extension)
  if (!name || !format) return undefined
  const subject = subjectNamed(name)
  const isElsewhere = subject?.kind === 'latest' && format === 'xml'
  return subject && !isElsewhere ? { subject, format } : undefined
}

function subjectNamed(name: string): FeedSubject | undefined {
  if (name === 'latest' || name === 'corrections' || name === 'breaking') return { kind: name }
  const [, kind, rest = ''] = /^(sections|authors|topics)\/([^/]+)$/.exec(name) ?? []
  if (kind === 'sections' || kind === 'authors') return { kind, slug: rest }
  return kind === 'topics' && /^[1-9]\d{0,8}$/.test(rest) ? { kind, id: Number(rest) } : undefined
}
