// NUL and the other controls break databases and feeds; the bidi overrides can make text read as what it is not.
const unwanted = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u202A-\u202E\uFEFF]/g

/** Text as it is stored: well-formed, NFC, without invisible characters that deceive or break. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(unwanted, '').normalize('NFC')
}

/** The same for one line: white space collapsed, ends trimmed, never longer than `most`. */
export function cleanLine(text: string, most: number): string {
  return cleanText(cleanText(text).replace(/\s+/g, ' ').trim().slice(0, most)).trim()
}
