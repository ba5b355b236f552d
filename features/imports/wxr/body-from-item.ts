import type { Document } from '@/features/documents/document'
import { documentFromHtml } from '@/features/documents/html'
import type { HtmlContext } from '@/features/documents/html-conversion'
import type { Problem } from '@/features/documents/problems'
import type { ImportReport } from '../import-report'

/** The addresses of the pictures that a body shows. */
export function picturesIn(html: string): string[] {
  if (!/<img|\[gallery/i.test(html)) return []
  const addresses: string[] = []
  documentFromHtml(html, { mediaFor: (address) => void addresses.push(address) })
  return addresses
}

/** A body as a document; what was not understood goes into the report. Pictures are told by who looks for them. */
export function bodyFromHtml(
  html: string,
  context: HtmlContext,
  report: ImportReport,
  where: string,
): Document {
  const { document, problems } = documentFromHtml(html, context)
  for (const problem of problems) {
    if (problem.reason !== 'unknown-picture') report.problem(problem.reason, alike(problem), where)
  }
  return document
}

/** What problems of one kind have in common: a shortcode's name, not its attributes. */
function alike({ reason, detail = '' }: Problem): string {
  if (reason === 'unknown-shortcode') return `[${/[\w-]+/.exec(detail)?.[0] ?? ''}]`
  if (reason === 'unsafe-link') return detail.split(':', 1)[0]?.slice(0, 30) ?? ''
  return detail.slice(0, 120)
}
