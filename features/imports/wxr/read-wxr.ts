import { SaxesParser } from 'saxes'
import { nameOf, type Element } from './element-tree'
import { recordFrom } from './record-from'
import type { WxrFault, WxrRecord } from './wxr-records'

/** No text of an export is longer; what is goes on being read, but not kept. */
const mostCharacters = 20_000_000
/** Faults that real exports have and that lose nothing: the parser goes on with the text as it stands. */
const harmless =
  /is disallowed in char data|undefined entity|disallowed character|unbound namespace prefix|malformed character entity|duplicate attribute/

/** The file ended early or is no XML from here on; what stood before was read. */
export class BrokenXmlError extends Error {
  constructor(
    readonly line: number,
    readonly detail: string,
  ) {
    super(`Line ${line}: ${detail}`)
    this.name = 'BrokenXmlError'
  }
}

/**
 * Reads an export in pieces of text, never the whole of it, and answers its records in order. The parser knows no
 * DTD: entities of a file's own are not expanded and nothing outside is fetched.
 */
export async function* readWxr(
  pieces: AsyncIterable<string>,
  onFault: (fault: WxrFault) => void,
): AsyncGenerator<WxrRecord> {
  const reader = makeReader(onFault)
  for await (const piece of pieces) {
    reader.write(piece)
    yield* reader.take()
    reader.throwIfBroken()
  }
  reader.close()
  yield* reader.take()
  reader.throwIfBroken()
}

type Reading = { records: WxrRecord[]; path: Element[]; broken?: BrokenXmlError }

function makeReader(onFault: (fault: WxrFault) => void) {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const reading: Reading = { records: [], path: [] }
  listen(parser, reading, onFault)
  const guarded = (step: () => void) => {
    try {
      if (!reading.broken) step()
    } catch (error) {
      breakOff(reading, parser.line, error instanceof Error ? error.message : String(error))
    }
  }
  return {
    write: (piece: string) => guarded(() => parser.write(piece)),
    close: () => guarded(() => parser.close()),
    take: () => reading.records.splice(0),
    throwIfBroken: () => {
      if (reading.broken) throw reading.broken
    },
  }
}

function listen(parser: SaxesParser<{ xmlns: true }>, reading: Reading, onFault: (fault: WxrFault) => void) {
  const { path, records } = reading
  const addText = (text: string) => {
    const open = path.at(-1)
    if (!open || open.text.length > mostCharacters) return
    open.text += text
    if (open.text.length > mostCharacters)
      onFault({ line: parser.line, reason: 'too-large', detail: open.name })
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('error', (error) => {
    const detail = error.message.replace(/^\d+:\d+: /, '')
    if (harmless.test(detail)) onFault({ line: parser.line, reason: 'malformed-xml', detail })
    else breakOff(reading, parser.line, detail)
  })
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ local, value }) => [local, value]),
    )
    if (path.length === 0 && tag.name !== 'rss')
      breakOff(reading, parser.line, `<${tag.name}> is not a WordPress export`)
    path.push({ name: nameOf(tag), attributes, text: '', children: [], line: parser.line })
  })
  parser.on('closetag', () => {
    const element = path.pop()
    if (!element || reading.broken) return
    const record = path.length === 2 ? recordFrom(element) : undefined
    if (record) records.push(record)
    // Only what stands inside a record is kept: the channel itself must not grow with the file
    if (path.length > 2) path.at(-1)?.children.push(element)
  })
}

function breakOff(reading: Reading, line: number, detail: string) {
  reading.broken ??= new BrokenXmlError(line, detail)
}
