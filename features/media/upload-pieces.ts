import type { Readable } from 'node:stream'
import { DataStore, ERRORS, Upload } from '@tus/server'
import { z } from 'zod'
import type { MediaStore } from './stored-file'

/**
 * Files on their way in, where several machines share a bucket: each piece is an object of its own, named by where it
 * begins, so that the next piece may come to another machine. Small enough (limits.ts) to be held in memory.
 */
export class UploadPieces extends DataStore {
  #store: MediaStore

  constructor(store: MediaStore) {
    super()
    this.#store = store
    this.extensions = ['creation', 'creation-with-upload', 'creation-defer-length', 'termination']
  }

  override async create(upload: Upload): Promise<Upload> {
    const { id, size, metadata } = upload
    await this.#store.put(factsKey(id), Buffer.from(JSON.stringify({ size, metadata })))
    return upload
  }

  /** Keeps what came, also of a line that dropped: the sender goes on behind it. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const chunks: Buffer[] = []
    let fault: unknown
    try {
      for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array))
    } catch (error) {
      fault = error
    }
    const bytes = Buffer.concat(chunks)
    if (bytes.length > 0) await this.#store.put(pieceKey(id, offset), bytes)
    if (fault) throw ERRORS.FILE_WRITE_ERROR
    return offset + bytes.length
  }

  override async getUpload(id: string): Promise<Upload> {
    const facts = await this.#store.read(factsKey(id))
    if (!facts) throw ERRORS.FILE_NOT_FOUND
    const { size, metadata } = factsOf.parse(JSON.parse(facts.toString()))
    return new Upload({ id, size, metadata, offset: endOf(await this.#pieces(id)) })
  }

  override async remove(id: string): Promise<void> {
    for (const { offset } of await this.#pieces(id)) await this.#store.remove(pieceKey(id, offset))
    await this.#store.remove(factsKey(id))
  }

  /** All that has come, in order; nothing where it was never begun. */
  async read(id: string): Promise<Buffer | undefined> {
    if ((await this.#store.sizeOf(factsKey(id))) === undefined) return undefined
    const pieces = joined(await this.#pieces(id))
    const parts = await Promise.all(pieces.map(({ offset }) => this.#store.read(pieceKey(id, offset))))
    return parts.some((part) => !part) ? undefined : Buffer.concat(parts.filter((part) => part !== undefined))
  }

  /** Removes what nobody has written to since. */
  async sweep(before: Date): Promise<void> {
    for await (const { key, writtenAt } of this.#store.list(FOLDER))
      if (writtenAt < before) await this.#store.remove(key)
  }

  async #pieces(id: string): Promise<Piece[]> {
    const pieces: Piece[] = []
    const prefix = `${FOLDER}${id}-at-`
    for await (const { key, sizeBytes } of this.#store.list(prefix))
      pieces.push({ offset: Number(key.slice(prefix.length)), sizeBytes })
    return pieces.sort((a, b) => a.offset - b.offset)
  }
}

type Piece = { offset: number; sizeBytes: number }

const FOLDER = 'uploads/'
const factsKey = (id: string) => `${FOLDER}${id}`
const pieceKey = (id: string, offset: number) => `${FOLDER}${id}-at-${offset}`
const factsOf = z.object({
  size: z.number().optional(),
  metadata: z.record(z.string(), z.string().nullable()).optional(),
})

/** The pieces that follow on each other from the beginning. */
function joined(pieces: readonly Piece[]): Piece[] {
  const row: Piece[] = []
  for (const piece of pieces) if (piece.offset === endOf(row)) row.push(piece)
  return row
}

const endOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((end, { offset, sizeBytes }) => (offset === end ? end + sizeBytes : end), 0)
