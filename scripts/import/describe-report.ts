import type { ImportReport } from '@/features/imports/import-report'

type Report = ReturnType<ImportReport['toJson']>
type Run = { file: string; seconds: number; isDryRun: boolean; broken?: { line: number; detail: string } }

const explanations: Record<string, string> = {
  'missing-picture': 'pictures whose file is not at hand, left out (see --uploads)',
  'bad-picture': 'files that are no picture we can read',
  'unsafe-element': 'unsafe elements, removed',
  'unsafe-attribute': 'unsafe attributes, removed',
  'unsafe-link': 'unsafe links, removed; their text stays',
  'unknown-element': 'elements not known, their text stays',
  'unknown-shortcode': 'shortcodes not known, removed; their text stays',
  'unknown-embed': 'embeds of sites that are not on the list, kept as links',
  'unknown-story': 'cards of stories that are not here',
  'unknown-type': 'kinds of post that are not brought in',
  'unknown-status': 'unknown states: brought in as drafts',
  'no-date': 'no date that can be read: brought in as drafts',
  'no-title': 'no title: one was made of the first words',
  'empty-item': 'neither title nor text, left out',
  'duplicate-id': 'ids that came before, left out',
  hidden: 'private or behind a password: brought in as drafts, readers never see them',
  'not-brought-in': 'in the bin or unfinished, left out',
  'page-not-public': 'pages that were not public, left out',
  comments: 'posts with comments, which are not brought in',
  conflict: 'changed both there and here, left as they are here',
  'bad-line': 'lines that are no article',
  'malformed-xml': 'small faults in the XML, read over',
  'wrong-encoding': 'characters lost to a wrong encoding',
  'no-version': 'no WXR version named, read as 1.2',
}

/** The closing report for a terminal. */
export function describeReport(
  { counts, problems }: Report,
  { file, seconds, isDryRun, broken }: Run,
): string {
  const lines = [
    '',
    `${file}: ${isDryRun ? 'read (dry run, nothing written)' : 'imported'} in ${seconds.toFixed(1)} s`,
  ]
  for (const [kind, outcomes] of Object.entries(counts)) {
    const parts = Object.entries(outcomes)
      .filter(([, number]) => number > 0)
      .map(([outcome, number]) => `${number} ${outcome}`)
    if (parts.length > 0) lines.push(`  ${kind.padEnd(12)} ${parts.join(', ')}`)
  }
  if (problems.length > 0) lines.push('', 'Not understood, or not as it was:')
  for (const { reason, count, details } of problems) {
    lines.push(`  ${String(count).padStart(6)}  ${explanations[reason] ?? reason}`)
    for (const { detail, count: number, example } of details.slice(0, 5)) {
      lines.push(`          ${number > 1 ? `${number} x ` : ''}${detail ? `${detail} ` : ''}(${example})`)
    }
    if (details.length > 5) lines.push(`          and ${details.length - 5} others`)
  }
  if (broken) {
    lines.push('', `The file is broken at line ${broken.line}: ${broken.detail}`)
    lines.push(
      'What stood before that line was brought in. Mend the file and run the same command again: nothing is doubled.',
    )
  }
  return `${lines.join('\n')}\n`
}
