import { type Database } from '@/db/client'
import { makeUser, signInCookie } from '@/features/accounts/testing'

/** The desk of a running site as somebody with an account asks it: its screens and its verbs over HTTP. */
export async function openDoor(db: Database, origin: string) {
  const { id } = await makeUser(db)
  const headers = { cookie: await signInCookie(db, id), origin }
  const sound = async (response: Response) => {
    if (response.ok) return response
    throw new Error(`${response.url}: ${response.status} ${await response.text()}`)
  }
  const ask = async <Value>(action: string, input: object): Promise<Value> => {
    const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } }
    const response = await fetch(`${origin}/api/desk/${action}`, { ...init, body: JSON.stringify(input) })
    return (await (await sound(response)).json()).value
  }
  const screen = async (path: string): Promise<string> =>
    (await sound(await fetch(`${origin}${path}`, { headers }))).text()
  /** Sends a file whole, as a good line would; answers what the desk calls it. */
  const send = async (bytes: Buffer<ArrayBuffer>, name: string): Promise<string> => {
    const tus = { ...headers, 'tus-resumable': '1.0.0' }
    const metadata = `filename ${Buffer.from(name).toString('base64')}`
    const begun = await sound(
      await fetch(`${origin}/api/uploads`, {
        method: 'POST',
        headers: { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
      }),
    )
    const address = new URL(begun.headers.get('location') ?? '', origin)
    const piece = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
    await sound(await fetch(address, { method: 'PATCH', headers: { ...tus, ...piece }, body: bytes }))
    return address.pathname.split('/').pop() ?? ''
  }
  return { ask, screen, send }
}
