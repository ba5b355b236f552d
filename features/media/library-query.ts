import { z } from 'zod'
import { mediaRights, mediaUses } from '@/db/queries/library'
import { mediaKinds } from '@/db/schema/media'
import { cleanLine } from '@/lib/clean-text'
import { termsOf } from '@/lib/terms'

export { mediaKinds, mediaRights, mediaUses }

const line = z
  .string()
  .max(240)
  .transform((text) => cleanLine(text, 120))
  .pipe(z.string().min(1))
const place = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

/** What the library can be asked in its address; what cannot be read is as if it had not been asked. */
const fields = {
  q: line,
  credit: line,
  kind: z.enum(mediaKinds),
  rights: z.enum(mediaRights),
  use: z.enum(mediaUses),
  before: place,
  after: place,
}

export type LibraryQuery = { [Name in keyof typeof fields]?: z.output<(typeof fields)[Name]> }

export function readLibraryQuery(given: Record<string, string | string[] | undefined>): LibraryQuery {
  const read = Object.entries(fields).flatMap(([name, shape]) => {
    const parsed = shape.safeParse(given[name])
    return parsed.success ? [[name, parsed.data]] : []
  })
  return Object.fromEntries(read)
}

export function writeLibraryQuery(query: LibraryQuery): string {
  const set = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return new URLSearchParams(set).toString()
}

const MOST_WORDS = 8
/** One letter begins half the words there are. */
const LEAST_PREFIX = 2

/**
 * A line as a query of the index: pictures with all of its words, each in any of its forms or as the beginning of one.
 * Undefined where the line has no words.
 */
export function pictureWords(text: string, language: string, onlyCredit = false): string | undefined {
  const weight = onlyCredit ? 'A' : ''
  const asked = termsOf(text, language).slice(0, MOST_WORDS)
  const all = asked.map((readings) => {
    const word = readings[0]?.word ?? ''
    const prefix = `'${word}':${word.length < LEAST_PREFIX ? '' : '*'}${weight}`.replace(/:$/, '')
    const stems = readings.map(({ stem }) => `'${stem}'${weight && `:${weight}`}`)
    return `(${[...new Set([prefix, ...stems])].join(' | ')})`
  })
  return all.length > 0 ? all.join(' & ') : undefined
}
