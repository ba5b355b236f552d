import { z } from 'zod'
import { database } from '@/db/client'
import { listRedirects, type RedirectRow } from '@/db/queries/desk-redirects'
import { listUnknownAddresses } from '@/db/queries/unknown-addresses'
import { cleanLine } from '@/lib/clean-text'
import { decodeSegment } from '@/lib/slug'
import { MOST_PATH } from './stored-path'

const PAGE_SIZE = 50
const MOST_UNKNOWN_SHOWN = 20

const place = z.string().min(1).max(2_000)
const fields = {
  q: z
    .string()
    .max(5_000)
    .transform((text) => beginning(cleanLine(text, MOST_PATH))),
  after: place,
  before: place,
}

export type RedirectsQuery = { [Name in keyof typeof fields]?: string }
export type { RedirectRow }

/** What the list can be asked in its address; what cannot be read is as if it had not been asked. */
export function readRedirectsQuery(given: Record<string, string | string[] | undefined>): RedirectsQuery {
  const read = Object.entries(fields).flatMap(([name, shape]) => {
    const parsed = shape.safeParse(given[name])
    return parsed.success && parsed.data !== '' && !parsed.data.includes('\u0000')
      ? [[name, parsed.data]]
      : []
  })
  return Object.fromEntries(read)
}

/** A page of redirects in the order of their addresses, with the places where the pages beside it begin. */
export async function getRedirects({ q, after, before }: RedirectsQuery) {
  const asked = { prefix: q, after, before: after === undefined ? before : undefined }
  const found = await listRedirects(await database(), asked, PAGE_SIZE + 1)
  const isBackward = asked.before !== undefined
  const hasMore = found.length > PAGE_SIZE
  const rows = isBackward ? found.slice(-PAGE_SIZE) : found.slice(0, PAGE_SIZE)
  return {
    rows,
    newer: (isBackward ? hasMore : after !== undefined) ? rows[0]?.fromPath : undefined,
    older: isBackward || hasMore ? rows.at(-1)?.fromPath : undefined,
  }
}

/** Addresses that readers ask for in vain, the most asked for first. */
export const getUnknownAddresses = async () => listUnknownAddresses(await database(), MOST_UNKNOWN_SHOWN)

/** How a stored address begins that was typed with or without its host, encoded or not. */
function beginning(text: string): string {
  const path = text.replace(/^https?:\/\/[^/]*/i, '')
  if (path === '') return ''
  return path.split('/').map(decodeSegment).join('/').replace(/^\/?/, '/')
}
