/**
 * The bytes of a request's body, or undefined where there are more than `mostBytes` or it broke off: the rest is never
 * read, and whoever left hears no answer.
 */
export async function readBytes(
  { body, headers }: Pick<Request, 'body' | 'headers'>,
  mostBytes: number,
): Promise<Buffer | undefined> {
  if (Number(headers.get('content-length') ?? 0) > mostBytes) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength
      if (size > mostBytes) return undefined
      chunks.push(chunk)
    }
  } catch {
    return undefined
  }
  return Buffer.concat(chunks)
}

/** The same as text. */
export async function readBody(request: Request, mostBytes: number): Promise<string | undefined> {
  const bytes = await readBytes(request, mostBytes)
  return bytes && new TextDecoder().decode(bytes)
}

/** What JSON says, or undefined where it is none. */
export function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
