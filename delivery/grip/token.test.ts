import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSigned, signToken } from './token'

const key = Buffer.from('0123456789abcdef0123456789abcdef')
const now = new Date('2026-05-01T12:00:00Z')
const seconds = now.getTime() / 1_000

const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url')
const macOf = (text: string, by: Buffer, hash = 'sha256') =>
  createHmac(hash, by).update(text).digest('base64url')
const token = (header: unknown, claims: unknown, by = key, hash?: string) => {
  const head = `${part(header)}.${part(claims)}`
  return `${head}.${macOf(head, by, hash)}`
}
const HS256 = { typ: 'JWT', alg: 'HS256' }
const good = token(HS256, { iss: 'pushpin', exp: seconds + 3_600 })

test('what a proxy signs with our key is taken, and what we sign ourselves', () => {
  expect(isSigned(good, key, now)).toBe(true)
  // made by Pushpin 1.36
  const pushpin =
    'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3OTU3OTc4MTYsImlzcyI6InB1c2hwaW4ifQ.kEkdKcPyORNDu6NZEd_2HdCGEd2xwy2WF3UnoAIAhSo'
  expect(isSigned(pushpin, key, new Date(1_795_797_815_000))).toBe(true)
  expect(isSigned(pushpin, key, new Date(1_795_797_816_000))).toBe(false)
  expect(isSigned(signToken(undefined, key, now), key, now)).toBe(true)
  expect(isSigned(signToken('us', key, now), key, new Date(now.getTime() + 61_000))).toBe(false)
})

test.each([
  ['nothing', ''],
  ['words', 'let me in'],
  ['dots', '..'],
  ['many dots', '.'.repeat(1_000)],
  ['a fourth part', `${good}.x`],
  ['no signature', good.replace(/[^.]*$/, '')],
  ['half a signature', good.slice(0, -20)],
  ['another’s key', token(HS256, { exp: seconds + 60 }, Buffer.from('fedcba9876543210'))],
  ['no key', token(HS256, { exp: seconds + 60 }, Buffer.alloc(0))],
  ['the algorithm "none"', `${part({ typ: 'JWT', alg: 'none' })}.${part({ exp: seconds + 60 })}.`],
  ['"none" with a signature', token({ typ: 'JWT', alg: 'none' }, { exp: seconds + 60 })],
  ['another algorithm', token({ typ: 'JWT', alg: 'HS512' }, { exp: seconds + 60 }, key, 'sha512')],
  ['no algorithm', token({}, { exp: seconds + 60 })],
  ['a header that is no object', token('HS256', { exp: seconds + 60 })],
  ['null for a header', token(null, { exp: seconds + 60 })],
  ['a time that is over', token(HS256, { exp: seconds - 1 })],
  ['no time', token(HS256, { iss: 'pushpin' })],
  ['words for a time', token(HS256, { exp: '9999999999' })],
  ['claims that are a list', token(HS256, [seconds + 60])],
  ['claims that were changed', good.replace(/\.[^.]*\./, `.${part({ exp: seconds + 99_999 })}.`)],
  ['more than anybody needs', token(HS256, { exp: seconds + 60, more: 'x'.repeat(2_000) })],
])('%s is refused', (_what, given) => expect(isSigned(given, key, now)).toBe(false))
