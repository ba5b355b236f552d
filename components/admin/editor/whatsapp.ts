import type { Inline, Mark } from '@/features/documents/document'

const number = String.raw`\p{Nd}{1,4}`
const date = String.raw`${number}[./-]${number}[./-]${number}`
const time = String.raw`${number}:${number}(?::${number})?(?:\s?[\p{L}.]{1,5})?`
const comma = '[,\u060C]?'
const stamp = String.raw`(?:${time}${comma}\s${date}|${date}${comma}\s${time})`
// [12:03, 1/2/2026] Name: … as copied, 1/2/2026, 12:03 - Name: … as exported
const prefix = new RegExp(String.raw`^\s*(?:\[${stamp}\]\s|${stamp}\s[-\u2013]\s)[^:\n]{1,80}:\s?`, 'u')

const pattern = (line: string) =>
  line.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '').replace(/\u202F/g, ' ')

/** Whether a text was clearly copied out of WhatsApp: a line of it begins as messages do. */
export function isWhatsApp(text: string): boolean {
  return text.split(/\r?\n/).some((line) => prefix.test(pattern(line)))
}

/** A line of a message without the time and the name before it. */
export function withoutSender(line: string): string {
  return pattern(line).replace(prefix, '')
}

// A sign opens where a word begins and closes where one ends, as WhatsApp itself has it.
const signs = /(?<![\p{L}\p{N}])([*_~]|```)(?!\s)(.+?)(?<!\s)\1(?![\p{L}\p{N}])/gu

const strong: Mark[] = [{ type: 'strong', attrs: {} }]

/** A message's text: *bold* is strong; the signs of the others go, for they have no place in a story. */
export function whatsAppInline(line: string): Inline[] {
  const content: Inline[] = []
  const add = (text: string, isStrong: boolean) => {
    const last = content.at(-1)
    if (last?.type === 'text' && (last.marks !== undefined) === isStrong) last.text += text
    else if (text !== '') content.push({ type: 'text', text, ...(isStrong ? { marks: strong } : {}) })
  }
  let position = 0
  for (const match of line.matchAll(signs)) {
    const [whole, sign, inside = ''] = match
    add(line.slice(position, match.index), false)
    add(inside.replace(signs, '$2'), sign === '*')
    position = match.index + whole.length
  }
  add(line.slice(position), false)
  return content
}
