import { cleanLine } from '@/lib/clean-text'
import { providerNames } from './embed-providers'
import { embedFor } from './embeds'
import { readHref } from './links'

/** One attribute of a node or mark: how it is read, and what stands in where it may be missing. */
export type Attribute<Value> = {
  /** The value as it is stored, or undefined where it is malformed. Reading twice changes nothing. */
  read: (value: unknown) => Value | undefined
  /** Without a fallback a node that lacks the attribute is malformed. */
  fallback?: Value
}

/** May be missing: null then. */
export const optional = <Value>({ read }: Attribute<Value>): Attribute<Value | null> => ({
  read,
  fallback: null,
})

export const withFallback = <Value>({ read }: Attribute<Value>, fallback: Value): Attribute<Value> => ({
  read,
  fallback,
})

export const line = (mostCharacters: number): Attribute<string> => ({
  read: (value) => (typeof value === 'string' ? cleanLine(value, mostCharacters) || undefined : undefined),
})

export const wholeNumber = (least: number, most: number): Attribute<number> => ({
  read: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : undefined,
})

export const oneOf = <const Value extends string | number>(values: readonly Value[]): Attribute<Value> => ({
  read: (value) => values.find((allowed) => allowed === value),
})

/** The id of a row, as PostgreSQL's integer holds it. */
export const rowId = wholeNumber(1, 2_147_483_647)

export const direction = optional(oneOf(['rtl', 'ltr']))

export const language: Attribute<string | null> = optional({
  read: (value) =>
    typeof value === 'string' && value.length <= 35 && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value)
      ? value
      : undefined,
})

/** A moment, kept as an ISO time in UTC. */
export const moment: Attribute<string> = {
  read: (value) => {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return undefined
    const time = Date.parse(value)
    return Number.isNaN(time) ? undefined : new Date(time).toISOString()
  },
}

export const href: Attribute<string> = { read: readHref }
export const embedUrl: Attribute<string> = { read: (value) => embedFor(value)?.url }
export const provider = oneOf(providerNames)

/** A block's own id. Its place may be empty in the editor; reading a document fills it. */
export const blockId: Attribute<string> = {
  read: (value) => (typeof value === 'string' && /^[a-z0-9_-]{1,40}$/i.test(value) ? value : undefined),
}
