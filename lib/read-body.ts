/** The text of a request's body, or undefined where it is longer than `mostBytes`; the rest of it is never read. */
export async function readBody({ body, headers }: Request, mostBytes: number): Promise<string | undefined> {
  if (Number(headers.get('content-length') ?? 0) > mostBytes) return undefined
  if (!body) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** What JSON says, or undefined where it is none. */
export function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The bytes of a request's body, or undefined where there are more than `mostBytes`. */
export async function readBytes(
  { body, headers }: Request,
  mostBytes: number,
): Promise<Uint8Array | undefined> {
  if (Number(headers.get('content-length') ?? 0) > mostBytes) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  if (body)
    for await (const chunk of body) {
      size += chunk.byteLength
      if (size > mostBytes) return undefined
      chunks.push(chunk)
    }
  return Buffer.concat(chunks)
}
