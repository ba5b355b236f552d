import { z } from 'zod'
import { editionLocale } from '@/features/settings/input'
import { cleanLine, cleanText } from '@/lib/clean-text'

const line = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((text) => cleanLine(text.replace(/\p{C}+/gu, ' '), most))
/** Some lines: an empty one between paragraphs, none around them. */
const lines = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((text) =>
      cleanText(text.replace(/\r\n?/g, '\n'))
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
        .slice(0, most)
        .trim(),
    )
const rowId = z.number().int().positive().max(2_147_483_647)
const name = z.object({ locale: editionLocale, name: line(80), role: line(120), bio: lines(2_000) })
/** What somebody is called in each edition; an empty name is none. */
const names = z
  .array(name)
  .max(50)
  .refine((list) => new Set(list.map((one) => one.locale)).size === list.length, 'locale-twice')

export type GivenPersonName = z.output<typeof name>
const person = z.object({ names, slug: line(120), portraitId: rowId.nullable() })
export const addInput = person
/** `seen` is how the names stood when somebody began to change them. */
export const changeInput = person.extend({ id: rowId, seen: names })
export const mergeInput = z.object({ id: rowId, intoId: rowId })
export const idInput = z.object({ id: rowId })
export const suggestInput = z.object({ query: line(80), locale: editionLocale })
