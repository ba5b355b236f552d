import { promisify } from 'node:util'
import { brotliCompress, brotliDecompressSync, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

export type Encoding = 'br' | 'gzip' | 'identity'
export type Bodies = { br: Buffer; gzip: Buffer }

/** Both stored forms of a text. Brotli 5 and gzip 6: higher levels cost many times the time for a few per cent. */
export async function compress(text: string): Promise<Bodies> {
  const bytes = Buffer.from(text)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  const [br, gz] = await Promise.all([brotli(bytes, { params }), gzipped(bytes, { level: 6 })])
  return { br, gzip: gz }
}

/** The bytes for an encoding. Plain text is not kept: the rare client that wants it pays for unpacking. */
export const bodyFor = (bodies: Bodies, encoding: Encoding): Buffer =>
  encoding === 'identity' ? brotliDecompressSync(bodies.br) : bodies[encoding]

/** The best encoding that an Accept-Encoding header allows (RFC 9110 §12.5.3); brotli before gzip. */
export function pickEncoding(accept: string | null | undefined): Encoding {
  if (!accept) return 'identity'
  // what browsers send, answered without parsing
  if (accept === 'gzip, deflate, br, zstd' || accept === 'gzip, deflate, br') return 'br'
  const weights = new Map<string, number>()
  for (const part of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    weights.set(name, quality === undefined ? 1 : Number(quality) || 0)
  }
  const weight = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  if (weight('br') > 0 && weight('br') >= weight('gzip')) return 'br'
  return weight('gzip') > 0 ? 'gzip' : 'identity'
}
