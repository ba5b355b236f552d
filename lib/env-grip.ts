import { z } from 'zod'

/** A proxy that holds open pages' streams for us (GRIP): where it is told what to send, and the key that both sign with. */
export type GripProxy = { url: string; iss: string | undefined; key: Buffer }

const LEAST_KEY_BYTES = 16

/**
 * The convention of GRIP's own libraries: `http://pushpin:5561/?key=…`, several separated by commas or blanks; `iss` where
 * the proxy asks who tells it, `base64:` before a key of bytes.
 */
export const gripVariables = {
  GRIP_URL: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine((list) => list.every(isProxy), {
      error: `must be addresses such as http://127.0.0.1:5561/?key=…, each with a key of at least ${LEAST_KEY_BYTES} characters`,
    })
    .transform((list) => list.map(readProxy)),
}

const isProxy = (address: string) =>
  /^https?:\/\//.test(address) && URL.canParse(address) && readProxy(address).key.length >= LEAST_KEY_BYTES

function readProxy(address: string): GripProxy {
  const url = new URL(address)
  const key = url.searchParams.get('key') ?? ''
  const bytes = key.startsWith('base64:')
    ? // in a query a plus is a blank
      Buffer.from(key.slice('base64:'.length).replaceAll(' ', '+'), 'base64')
    : Buffer.from(key)
  const place = url.origin + url.pathname.replace(/\/*$/, '')
  return { url: place, iss: url.searchParams.get('iss') ?? undefined, key: bytes }
}
