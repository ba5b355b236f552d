import { z } from 'zod'

const words = z
  .string()
  .trim()
  .transform((text) => text || undefined)
  .nullish()
const label = z.union([words, z.number().transform(String)])

/** One line of the file: only a title is needed; what is missing or null is simply not there. */
const lineArticle = z.object({
  id: label,
  title: z.string().trim().min(1),
  body: words,
  date: words,
  cat: words,
  author: words,
  abstract: words,
  tags: z.array(z.string()).nullish(),
  url: words,
  src: words,
})

export type LineArticle = z.infer<typeof lineArticle>

/** The article of a line, or why there is none. */
export function readLine(text: string): { article: LineArticle } | { fault: string } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { fault: 'not JSON' }
  }
  const parsed = lineArticle.safeParse(json)
  if (parsed.success) return { article: parsed.data }
  const issue = parsed.error.issues[0]
  return { fault: `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not an article'}` }
}
