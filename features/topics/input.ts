import { z } from 'zod'
import { editionLocale } from '@/features/settings/input'
import { cleanLine } from '@/lib/clean-text'

const line = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((text) => cleanLine(text.replace(/\p{C}+/gu, ' '), most))

/** A topic's name: one line without anything invisible. */
export const topicName = line(80).pipe(z.string().min(1))

export const newTopic = z.object({ name: topicName, locale: editionLocale })
export const topicQuery = z.object({ query: line(120), locale: editionLocale })
export const rowId = z.number().int().positive().max(2_147_483_647)

const name = z.object({ locale: editionLocale, name: line(80), slug: line(120), standfirst: line(500) })
/** What a topic is called in each edition; an empty name is none. */
const names = z
  .array(name)
  .max(50)
  .refine((list) => new Set(list.map((one) => one.locale)).size === list.length, 'locale-twice')

export type GivenTopicName = z.output<typeof name>
export const addInput = z.object({ names })
/** `seen` is how the names stood when somebody began to change them. */
export const changeInput = z.object({ id: rowId, names, seen: names })
export const mergeInput = z.object({ id: rowId, intoId: rowId })
export const idInput = z.object({ id: rowId })
