import { createHash, randomBytes } from 'node:crypto'

/** A token nobody can guess: 256 bits, 43 letters. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of it: who reads the database cannot open a link with it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)
