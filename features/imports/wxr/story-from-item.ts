import type { Db } from '@/db/client'
import type { StoryInput } from '@/features/articles/store-article'
import type { Block, Document } from '@/features/documents/document'
import { plainText } from '@/features/documents/text'
import { decodeSegment, makeSlug } from '@/lib/slug'
import { cleanWords, cutAtWord } from '../clean-words'
import { takeDateline } from '../dateline'
import type { ImportRun } from '../import-run'
import { bodyFromHtml } from './body-from-item'
import type { makePictureFinder } from './picture-finder'
import type { Survey } from './survey'
import type { MomentReader } from './wxr-dates'
import type { WxrItem, WxrTerm } from './wxr-records'
import type { Standing } from './wxr-status'

export type WxrContext = {
  run: ImportRun
  survey: Survey
  pictures: ReturnType<typeof makePictureFinder>
  readMoment: MomentReader
}

/** A WordPress post as a story of ours. Sections, people and topics that it names are made where they lack. */
export async function storyFromItem(
  tx: Db,
  item: WxrItem,
  { status, publishedAt }: Standing,
  context: WxrContext,
): Promise<StoryInput> {
  const { run, survey, pictures } = context
  const where = labelOf(item)
  const whole = bodyFromHtml(item.content, { mediaFor: pictures.mediaFor }, run.report, where)
  const leadAddress = leadOf(item)
  const leadMediaId = (leadAddress && pictures.mediaFor(leadAddress)) || null
  const { document, dateline } = takeDateline(withoutLead(whole, leadMediaId))
  const filed = fileUnder(item, survey)
  const headline = headlineOf(item, document)
  const sectionId = await run.sections.find(tx, filed.section)
  return {
    ...{ locale: run.locale, kind: kindOf(item), status, sectionId, headline, slug: slugOf(item, headline) },
    ...{ kicker: null, shortHeadline: null, standfirst: cleanWords(item.excerpt, 1_000) || null },
    ...{ datelineSource: dateline?.source ?? null, datelinePlace: dateline?.place ?? null },
    ...{ body: document, leadMediaId, publishedAt, firstPublishedAt: publishedAt },
    updatedAt: context.readMoment(item.modifiedGmt, item.modified) ?? publishedAt ?? run.now,
    ...seoOf(item),
    bylines: await run.people.find(
      tx,
      [survey.authors.get(item.creator) || item.creator].map((name) => cleanWords(name, 100)),
    ),
    topics: await run.topics.find(tx, filed.topics),
    formerSlugs: (item.meta['_wp_old_slug'] ?? []).map((slug) => decodeSegment(slug)).filter(Boolean),
  }
}

export const labelOf = (item: WxrItem): string =>
  `${item.type || 'item'} ${item.id || '?'} (line ${item.line}): ${cutAtWord(item.title.replace(/\s+/g, ' '), 60)}`

export function leadOf(item: WxrItem): string | undefined {
  const id = item.meta['_thumbnail_id']?.[0]
  return id && /^[1-9]\d*$/.test(id) ? `attachment:${id}` : undefined
}

/** Themes show the lead picture by themselves, and editors often put it into the text as well. */
function withoutLead(document: Document, leadMediaId: number | null): Document {
  const isLead = (block: Block | undefined) => block?.type === 'figure' && block.attrs.mediaId === leadMediaId
  return isLead(document.content[0]) ? { ...document, content: document.content.slice(1) } : document
}

/** The section is Yoast's primary category, else the first; all other categories and the tags are topics. */
function fileUnder({ terms, meta }: WxrItem, { categories, siteTitle, siteUrl }: Survey) {
  const named = terms.flatMap((term) => cleanTerm(term))
  const filed = named.filter((term) => term.domain === 'category')
  const primary = categories.get(meta['_yoast_wpseo_primary_category']?.[0] ?? '')
  const unfiled = { name: cleanWords(siteTitle, 60) || siteUrl || 'WordPress', slug: 'news' }
  const section =
    filed.find((term) => primary !== undefined && term.slug === primary.slug) ?? filed[0] ?? unfiled
  const others = [
    ...filed.filter((term) => term !== section),
    ...named.filter((term) => term.domain === 'post_tag'),
  ]
  return { section, topics: others.map((term) => term.name) }
}

const cleanTerm = (term: WxrTerm) => {
  const name = cleanWords(term.name || decodeSegment(term.slug).replaceAll('-', ' '), 100)
  return name === '' ? [] : [{ ...term, name }]
}

function headlineOf(item: WxrItem, document: Document): string {
  return (
    cleanWords(item.title, 500) ||
    cutAtWord(plainText(document).replace(/\s+/g, ' ').trim(), 90) ||
    `#${item.id || item.line}`
  )
}

/** The slug editors chose, unless WordPress cut it at 200 bytes: a whole one is made of the headline then. */
function slugOf(item: WxrItem, headline: string): string {
  const isCut = Buffer.byteLength(item.slug) >= 190
  const chosen = decodeSegment(item.slug)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const isNumber = /^\d*$/.test(chosen)
  return isCut || isNumber ? makeSlug(headline) : chosen.slice(0, 120)
}

function kindOf({ terms }: WxrItem): StoryInput['kind'] {
  const format = terms.find((term) => term.domain === 'post_format')?.slug
  if (format === 'post-format-gallery') return 'gallery'
  return format === 'post-format-video' ? 'video' : 'news'
}

function seoOf({ meta }: WxrItem) {
  const first = (...keys: string[]) => keys.map((key) => meta[key]?.[0]?.trim()).find(Boolean)
  // A value with %%placeholders%% is a pattern of the plug-in, not words
  const words = (value: string | undefined) => (value && !value.includes('%') ? cleanWords(value, 400) : null)
  const canonical = first('_yoast_wpseo_canonical')
  return {
    seoTitle: words(first('_yoast_wpseo_title', 'rank_math_title')),
    seoDescription: words(first('_yoast_wpseo_metadesc', 'rank_math_description')),
    canonicalUrl: canonical && /^https?:\/\//.test(canonical) && URL.canParse(canonical) ? canonical : null,
    isIndexable: first('_yoast_wpseo_meta-robots-noindex') !== '1',
  }
}
