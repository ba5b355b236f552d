import { documentFromHtml } from '@/features/documents/html'
import { plainText } from '@/features/documents/text'

/** One line of plain words from what may hold markup and entities; scripts and their like leave nothing. */
export function cleanWords(html: string, mostCharacters: number): string {
  const source = html.slice(0, 20_000)
  const isPlain = !/[<&[]/.test(source)
  const text = isPlain ? source : plainText(documentFromHtml(source, { mediaFor: () => undefined }).document)
  const line = text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
  const quiet = line
    .replace(/[\u200b\u202a-\u202e\ufeff\ufffd]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
  return cutAtWord(quiet, mostCharacters)
}

/** The first words of a text, for a headline or label that is missing or too long. */
export function cutAtWord(text: string, mostCharacters: number): string {
  if (text.length <= mostCharacters) return text
  const cut = text.slice(0, mostCharacters - 1)
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(' '), mostCharacters / 2))
    .toWellFormed()
    .trim()}\u2026`
}
