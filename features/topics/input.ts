import { z } from 'zod'
import { editionLocale } from '@/features/settings/input'

const oneLine = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()

/** A topic's name: one line without anything invisible. */
export const topicName = z.string().max(160).transform(oneLine).pipe(z.string().min(1).max(80))

export const newTopic = z.object({ name: topicName, locale: editionLocale })
export const topicQuery = z.object({ query: z.string().max(120).transform(oneLine), locale: editionLocale })
export const rowId = z.number().int().positive().max(2_147_483_647)
