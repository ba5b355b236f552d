import { SaxesParser } from 'saxes'

/** The texts of a well-formed document by element, in order; throws where it is not well-formed. */
export function textsIn(document: string): Record<string, string[]> {
  const texts: Record<string, string[]> = {}
  const open: { name: string; text: string }[] = []
  const parser = new SaxesParser({ xmlns: true })
  const add = (text: string) => {
    const current = open.at(-1)
    if (current) current.text += text
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => void open.push({ name, text: '' }))
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed) (texts[closed.name] ??= []).push(closed.text)
  })
  parser.write(document).close()
  return texts
}
