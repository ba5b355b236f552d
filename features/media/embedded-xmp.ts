import { SaxesParser } from 'saxes'

/** A packet is a few kilobytes; what is larger holds a thumbnail or an attempt. */
const MOST_BYTES = 1_000_000
const MOST_LETTERS = 4_000

/** The texts of an XMP packet by their property (`dc:rights`), the first of each; as far as it can be read. */
export function readXmp(bytes: Buffer): Map<string, string> {
  const found = new Map<string, string>()
  const text = bytes.toString('utf8').replaceAll('\0', '')
  const start = text.indexOf('<')
  if (bytes.length > MOST_BYTES || start < 0) return found
  const keep = (name: string, value: string) => {
    if (value.trim() && !found.has(name)) found.set(name, value.slice(0, MOST_LETTERS))
  }
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name)
    if (name === 'rdf:Description')
      for (const [key, value] of Object.entries(attributes)) keep(key, String(value))
  })
  parser.on('text', (value) => {
    const property = open.findLast((name) => !/^(rdf|x):/.test(name))
    if (property) keep(property, value)
  })
  parser.on('closetag', () => open.pop())
  try {
    parser.write(text.slice(start)).close()
  } catch {
    // what stood before the fault counts
  }
  return found
}
