import { z } from 'zod'
import { articleKinds } from '@/db/schema/articles'
import { editionPath } from '@/features/settings/site'

const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
const name = z.string().regex(/^[^\s/\u0000-\u001f]{1,200}$/)
const id = z.string().regex(/^[1-9]\d{0,8}$/)

/** What an address may ask for beside the words; a value that is none of these is passed over. */
const parameters = {
  section: name,
  topic: id,
  author: name,
  kind: z.enum(articleKinds),
  from: day,
  to: day,
  edition: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  sort: z.enum(['newest']),
  after: z.string().regex(/^[0-9a-z.-]{1,80}$/),
} as const

type Name = keyof typeof parameters
export type SearchRequest = { q: string } & { [key in Name]?: z.infer<(typeof parameters)[key]> }

/** What a reader may choose among. */
export const kinds = articleKinds

const names = Object.keys(parameters).filter((key): key is Name => key in parameters)

export function readSearchRequest(query: URLSearchParams): SearchRequest {
  const given = names.flatMap((key) => {
    const read = parameters[key].safeParse(query.get(key))
    return read.success ? [[key, read.data]] : []
  })
  return { q: query.get('q') ?? '', ...Object.fromEntries(given) }
}

/** The address of what was found, percent-encoded. */
export function searchPath(locale: string, request: SearchRequest): string {
  const query = new URLSearchParams({ q: request.q })
  for (const key of names) {
    const value = request[key]
    if (value !== undefined) query.set(key, value)
  }
  return `${editionPath(locale, '/search')}?${query}`
}
