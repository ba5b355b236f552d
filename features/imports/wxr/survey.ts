import type { ImportReport } from '../import-report'
import { BrokenXmlError, readWxr } from './read-wxr'
import type { WxrItem } from './wxr-records'

export type Attachment = { id: string; url: string; file: string; alt: string; caption: string }

/** What must be known of the whole export before its first story can be understood. */
export type Survey = {
  siteTitle: string
  siteUrl: string
  /** Display names by login. */
  authors: Map<string, string>
  /** Categories by term id, for Yoast's "primary category". */
  categories: Map<string, { name: string; slug: string }>
  attachments: Map<string, Attachment>
  items: number
}

/** Reads an export once through, keeping only the small things that stories refer to. Faults are told here, once. */
export async function surveyWxr(pieces: AsyncIterable<string>, report: ImportReport): Promise<Survey> {
  const facts = new Map<string, string>()
  const survey: Survey = {
    ...{ siteTitle: '', siteUrl: '', items: 0 },
    ...{ authors: new Map(), categories: new Map(), attachments: new Map() },
  }
  try {
    for await (const record of readWxr(pieces, ({ reason, detail, line }) =>
      report.problem(reason, detail, `line ${line}`),
    )) {
      if (record.kind === 'site') facts.set(record.name, record.value)
      else if (record.kind === 'author') survey.authors.set(record.login, authorName(record))
      else if (record.kind === 'term') noteTerm(survey, record)
      else noteItem(survey, record.item)
    }
  } catch (error) {
    // The second reading meets the same fault at the same place, after all that stands before it
    if (!(error instanceof BrokenXmlError)) throw error
  }
  survey.siteTitle = facts.get('title') ?? ''
  survey.siteUrl = facts.get('base_blog_url') || facts.get('base_site_url') || facts.get('link') || ''
  if (!facts.has('wxr_version'))
    report.problem('no-version', 'the export does not say its WXR version', 'channel')
  return survey
}

function authorName(author: { login: string; displayName: string; firstName: string; lastName: string }) {
  return author.displayName || `${author.firstName} ${author.lastName}`.trim() || author.login
}

function noteTerm(survey: Survey, term: { id: string; domain: string; slug: string; name: string }) {
  if (term.domain === 'category') survey.categories.set(term.id, { name: term.name, slug: term.slug })
}

function noteItem(survey: Survey, item: WxrItem) {
  survey.items += 1
  if (item.type !== 'attachment') return
  survey.attachments.set(item.id, {
    id: item.id,
    url: item.attachmentUrl || item.guid,
    file: item.meta['_wp_attached_file']?.[0] ?? '',
    alt: item.meta['_wp_attachment_image_alt']?.[0] ?? '',
    caption: item.excerpt,
  })
}
