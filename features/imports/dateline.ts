import type { Block, Document, Inline, Paragraph } from '@/features/documents/document'

export type Dateline = { source: string; place: string }

/** A dash between two blanks, or one that no word holds inside itself; a tatweel that stands alone is one too. */
const dividers =
  /^(.+?)\s*(?:\s[-\u2010\u2011\u2212\u0640]\s?|(?<=\S)[-\u2010\u2011\u2212\u0640]\s|[\u2012-\u2015]|\s\u0640+\s)\s*(.+)$/u
const mostCharacters = 60
const mostWords = 4

/** "source – place", where it is short enough and no sentence. */
export function readDateline(line: string): Dateline | undefined {
  const text = line
    .replace(/[\u200b-\u200f\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*:$/, '')
  if (text.length > mostCharacters) return undefined
  const [, source = '', place = ''] = dividers.exec(text) ?? []
  return isName(source) && isName(place) ? { source, place } : undefined
}

/** A few words with letters, no digits, no punctuation that ends or joins sentences. A dot may stand inside a name. */
const isName = (part: string) =>
  /\p{L}.*\p{L}/u.test(part) &&
  part.split(' ').length <= mostWords &&
  !/[\p{N}!?\u061f\u060c,\u061b;:"\u00ab\u00bb\u2026\u2012-\u2015]/u.test(part) &&
  !/\.(\s|$)/.test(part)

/** Takes the dateline off the top of a story: a bold line of its own before the text. */
export function takeDateline(document: Document): { document: Document; dateline?: Dateline } {
  const [first, ...rest] = document.content
  if (first?.type !== 'paragraph') return { document }
  const { line, after } = boldStart(first)
  const dateline = line === undefined ? undefined : readDateline(line)
  if (!dateline || (after.length === 0 && rest.length === 0)) return { document }
  const remaining: Block[] = after.length > 0 ? [{ ...first, content: after }] : []
  return { document: { ...document, content: [...remaining, ...rest] }, dateline }
}

/** The bold text that fills a paragraph's first line, and what follows that line. */
function boldStart({ content }: Paragraph): { line?: string; after: Inline[] } {
  const end = content.findIndex((inline) => inline.type === 'hardBreak')
  const first = end === -1 ? content : content.slice(0, end)
  const after =
    end === -1 ? [] : content.slice(end).filter((inline, index, all) => !isLeadingBreak(inline, index, all))
  const isBold = first.every(
    (inline) =>
      inline.type === 'text' &&
      (inline.text.trim() === '' || inline.marks?.some((mark) => mark.type === 'strong')),
  )
  const line = first.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')
  return isBold && line.trim() !== '' ? { line, after } : { after }
}

const isLeadingBreak = (inline: Inline, index: number, all: Inline[]) =>
  inline.type === 'hardBreak' && all.slice(0, index).every((earlier) => earlier.type === 'hardBreak')
