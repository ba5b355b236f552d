import { log } from '@/lib/log'
import { compress, unpack, type Accepted, type Encoding } from './compress'
import { unsplit } from './page-bytes'

/** What is said of a page in every encoding, and its bytes in those that it is ready in. */
export type Ready = {
  headers: Record<string, string>
  /** Of what it says, in whichever encoding: a weak one (RFC 9110 §8.8.3). */
  etag: string
  forms: Map<Encoding, Form>
  /** Those it is being made ready in. */
  coming: Map<Encoding, Promise<void>>
}

type Form = { body: Buffer; headers: Record<string, string> }

export function addForm(page: Ready, encoding: Encoding, body: Buffer): void {
  const headers: Record<string, string> = {
    ...page.headers,
    etag: page.etag,
    vary: 'Accept-Encoding',
    'content-length': String(body.length),
  }
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  page.forms.set(encoding, { body, headers })
}

/** What a page is made in for somebody who waits: gzip, where it is accepted, takes a third of the time of brotli. */
export const quickest = (accepted: Accepted): Encoding => (accepted.includes('gzip') ? 'gzip' : accepted[0])

/** The best of the accepted encodings that a page is ready in. */
export const readyEncoding = ({ forms }: Ready, accepted: Accepted): Encoding | undefined =>
  accepted.find((encoding) => forms.has(encoding))

/** Makes a page ready in an encoding, once for all who ask for it meanwhile. */
export function prepareForm(page: Ready, encoding: Encoding): Promise<void> {
  if (page.forms.has(encoding)) return Promise.resolve()
  const running = page.coming.get(encoding)
  if (running) return running
  const coming = addCompressed(page, encoding).finally(() => page.coming.delete(encoding))
  page.coming.set(encoding, coming)
  return coming
}

/** Between two pages that nobody waits for: thousands one after another would leave more behind than is tidied up meanwhile. */
const PAUSE_MS = 25
let isPreparing = false

/** The same for those who ask for it later: nobody waits. One page at a time; one that is passed over is asked for again. */
export function prepareBehind(page: Ready, encoding: Encoding): void {
  if (isPreparing) return
  isPreparing = true
  prepareForm(page, encoding)
    .catch((error: unknown) => log.error('a page was not compressed', { encoding, error }))
    .finally(() => setTimeout(() => (isPreparing = false), PAUSE_MS).unref())
}

async function addCompressed(page: Ready, encoding: Encoding) {
  const [kept] = page.forms
  if (!kept) throw new Error('A page without bytes')
  const [keptEncoding, { body }] = kept
  addForm(page, encoding, await compress(unsplit(unpack(body, keptEncoding)), encoding))
  // what the first reader got is not held beside what most accept
  if (encoding === 'br') page.forms.delete(keptEncoding)
}
