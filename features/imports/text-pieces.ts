import { createReadStream, type ReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'

/** A file that is not what it must be; the message is for the person who named it. */
export class UnreadableFileError extends Error {}

export type TextFile = {
  sizeBytes: number
  /** The text in pieces. `onBytes` hears how far in the file (as it lies on disk) the reading is. */
  pieces: (onBytes?: (bytes: number) => void) => AsyncGenerator<string>
  /** Characters that were not in the encoding the file claims, of the latest reading. */
  damaged: () => number
}

/** Opens a text file, gzipped or not, in the encoding that its byte order mark or XML declaration names (else UTF-8). */
export async function openTextFile(path: string): Promise<TextFile> {
  const { head, sizeBytes } = await readHead(path)
  const isGzip = head[0] === 0x1f && head[1] === 0x8b
  const encoding = isGzip ? 'utf-8' : encodingOf(head)
  if (!isKnown(encoding)) throw new UnreadableFileError(`${path}: the encoding "${encoding}" is not known`)
  let damaged = 0

  async function* pieces(onBytes?: (bytes: number) => void) {
    damaged = 0
    const file = createReadStream(path, { highWaterMark: 256 * 1024 })
    const source: AsyncIterable<Buffer> = isGzip ? unzipped(file) : file
    const decoder = new TextDecoder(encoding)
    for await (const chunk of source) {
      onBytes?.(file.bytesRead)
      const text = decoder.decode(chunk, { stream: true })
      if (text.includes('\ufffd')) damaged += text.split('\ufffd').length - 1
      if (text !== '') yield text
    }
    const rest = decoder.decode()
    if (rest !== '') yield rest
  }
  return { sizeBytes, pieces, damaged: () => damaged }
}

/** A reader that stops early must leave no file open, and a damaged archive is an error like any other. */
async function* unzipped(file: ReadStream): AsyncGenerator<Buffer> {
  const unzip = createGunzip()
  file.on('error', (error) => unzip.destroy(error))
  try {
    yield* file.pipe(unzip)
  } finally {
    file.destroy()
  }
}

async function readHead(path: string) {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new UnreadableFileError(`${path} is not there, or not a file`)
  const handle = await open(path).catch(() => undefined)
  if (!handle) throw new UnreadableFileError(`${path} cannot be read`)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0).finally(() => handle.close())
  return { head: buffer.subarray(0, bytesRead), sizeBytes: found.size }
}

function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return (
    /^\ufeff?<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/
      .exec(head.toString('utf8'))?.[1]
      ?.toLowerCase() ?? 'utf-8'
  )
}

function isKnown(encoding: string) {
  try {
    return Boolean(new TextDecoder(encoding))
  } catch {
    return false
  }
}

/** The lines of a text with their numbers, counted from one. A line longer than `mostCharacters` is answered empty. */
export async function* linesOf(
  pieces: AsyncIterable<string>,
  mostCharacters = 20_000_000,
): AsyncGenerator<{ number: number; text: string; isTooLong: boolean }> {
  let rest = ''
  let number = 0
  let isTooLong = false
  for await (const piece of pieces) {
    const parts = (rest + piece).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      yield { number: (number += 1), text: isTooLong ? '' : part.replace(/\r$/, ''), isTooLong }
      isTooLong = false
    }
    if (rest.length > mostCharacters) {
      isTooLong = true
      rest = ''
    }
  }
  if (rest !== '' || isTooLong) yield { number: number + 1, text: isTooLong ? '' : rest, isTooLong }
}
