import type { DetailedError, Upload } from 'tus-js-client'

/** A piece: what a line that drops may cost, and what a proxy holds back before it passes anything on. */
const PIECE_BYTES = 1024 * 1024
/** Counted anew whenever a piece has arrived. */
const PAUSES_MS = [300, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000, 60_000, 60_000]

export type Sent = { ok: true; uploadId: string } | { ok: false; reason: string }

/**
 * Sends one file in pieces and goes on where it stopped: after a line that drops, and where this browser had begun
 * with the same file before. Never throws; `onProgress` hears how much has gone, from 0 to 1.
 */
export async function sendFile(file: File, onProgress?: (share: number) => void): Promise<Sent> {
  const tus = await import('tus-js-client').catch(() => undefined)
  if (!tus) return { ok: false, reason: 'offline' }
  return new Promise((resolve) => {
    const upload: Upload = new tus.Upload(file, {
      endpoint: '/api/uploads',
      chunkSize: PIECE_BYTES,
      retryDelays: PAUSES_MS,
      removeFingerprintOnSuccess: true,
      metadata: { filename: file.name },
      onProgress: (sent, total) => onProgress?.(total > 0 ? sent / total : 0),
      onShouldRetry: (error) => isPassing(statusOf(error)),
      onSuccess: () => resolve({ ok: true, uploadId: upload.url?.split('/').pop() ?? '' }),
      onError: (error) => resolve({ ok: false, reason: reasonOf(error) }),
    })
    void begin(upload)
  })
}

async function begin(upload: Upload) {
  const [before] = await upload.findPreviousUploads().catch(() => [])
  if (before) upload.resumeFromPreviousUpload(before)
  upload.start()
}

const statusOf = (error: Error | DetailedError) =>
  'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0

/** No answer at all, a file that another request still holds, a server that is being restarted. */
const isPassing = (status: number) => status === 0 || status === 409 || status === 423 || status >= 500

function reasonOf(error: Error | DetailedError): string {
  if (statusOf(error) === 0) return 'offline'
  const said = 'originalResponse' in error ? error.originalResponse?.getBody() : ''
  return /"reason":"([a-z-]+)"/.exec(said ?? '')?.[1] ?? 'broken'
}
