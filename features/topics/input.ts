import { z } from 'zod'

/** A topic's name: one line without anything invisible. */
export const topicName = z
  .string()
  .max(160)
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1).max(80))

/** An edition's locale; whether there is such an edition the verb asks. */
export const locale = z.string().min(2).max(12)
export const newTopic = z.object({ name: topicName, locale })
export const topicQuery = z.object({ query: z.string().max(120), locale })
export const rowId = z.number().int().positive().max(2_147_483_647)
