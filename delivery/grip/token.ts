import { createHmac, timingSafeEqual } from 'node:crypto'

/** More than any proxy says. */
const MOST_CHARACTERS = 2_000

/** A JSON Web Token of HMAC-SHA256, as GRIP's two sides show each other; good for a minute. */
export function signToken(iss: string | undefined, key: Buffer, now: Date): string {
  const exp = Math.floor(now.getTime() / 1_000) + 60
  const head = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode({ ...(iss && { iss }), exp })}`
  return `${head}.${macOf(head, key).toString('base64url')}`
}

/** Whether a token was signed with this key and still holds. Whatever else it may be is no: it comes from anybody. */
export function isSigned(token: string, key: Buffer, now: Date): boolean {
  if (token.length > MOST_CHARACTERS) return false
  const [head = '', claims = '', mac = '', ...more] = token.split('.')
  if (more.length > 0 || decode(head)?.alg !== 'HS256') return false
  const [given, ours] = [Buffer.from(mac, 'base64url'), macOf(`${head}.${claims}`, key)]
  if (given.length !== ours.length || !timingSafeEqual(given, ours)) return false
  const exp = decode(claims)?.exp
  return typeof exp === 'number' && exp * 1_000 > now.getTime()
}

const macOf = (text: string, key: Buffer) => createHmac('sha256', key).update(text).digest()

const encode = (json: Record<string, unknown>) => Buffer.from(JSON.stringify(json)).toString('base64url')

function decode(part: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return typeof json === 'object' && json !== null ? { ...json } : undefined
  } catch {
    return undefined
  }
}
