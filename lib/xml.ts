/** Markup that is right as it stands: made by `xml` and `cdata` only, so that nothing else goes out unescaped. */
export class Markup {
  constructor(readonly text: string) {}
  toString() {
    return this.text
  }
}

type Piece = Markup | string | number | null | undefined | false | readonly Piece[]

/** XML or HTML with every value escaped for text and quoted attributes; lists are joined, nothing is left out. */
export function xml(strings: TemplateStringsArray, ...values: Piece[]): Markup {
  return new Markup(strings.map((literal, index) => literal + written(values[index])).join(''))
}

function written(value: Piece): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) return value.map(written).join('')
  return escaped(String(value))
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => soundCharacters(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '')

/** A CDATA section; a `]]>` inside is divided between two. */
export const cdata = (content: Markup | string): Markup =>
  new Markup(`<![CDATA[${soundCharacters(String(content)).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`)

/** What XML 1.0 forbids, escaped or not (controls, lone surrogates, U+FFFE), and the controls that it discourages. */
const unsound = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu
const soundCharacters = (text: string) => text.replace(unsound, '')

/** A whole document. */
export const xmlDocument = (root: Markup): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`
