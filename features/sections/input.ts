import { z } from 'zod'
import { editionLocale } from '@/features/settings/input'
import { cleanLine } from '@/lib/clean-text'

const line = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((text) => cleanLine(text.replace(/\p{C}+/gu, ' '), most))
const rowId = z.number().int().positive().max(2_147_483_647)
const name = z.object({ locale: editionLocale, name: line(60), slug: line(120), standfirst: line(500) })
/** What a section is called in each edition; an empty name is none. */
const names = z
  .array(name)
  .max(50)
  .refine((list) => new Set(list.map((one) => one.locale)).size === list.length, 'locale-twice')

export type GivenSectionName = z.output<typeof name>
export const addInput = z.object({ names, isOpinion: z.boolean() })
/** `seen` is how the names stood when somebody began to change them. */
export const changeInput = z.object({ id: rowId, names, seen: names, isOpinion: z.boolean() })
export const orderInput = z.object({ ids: z.array(rowId).min(1).max(200) })
export const idInput = z.object({ id: rowId })
