import { z } from 'zod'
import { articleKinds } from '@/db/schema'
import { readSampleHtml } from './read-html'

const minutes = { m: 1, h: 60, d: 1_440 } as const
const isUnit = (unit: string): unit is keyof typeof minutes => unit in minutes

/** "25m", "5h", "3d" in minutes. */
export const age = z
  .string()
  .regex(/^\d+[mhd]$/, 'must be an age such as 25m, 5h or 3d')
  .transform((text) => {
    const unit = text.slice(-1)
    return Number(text.slice(0, -1)) * (isUnit(unit) ? minutes[unit] : 1)
  })

const line = z.string().min(1)
const correction = z.string().transform((text, context) => {
  const [when = '', ...words] = text.split('|')
  const parsed = age.safeParse(when.trim())
  if (parsed.success && words.length > 0) return { minutesAgo: parsed.data, text: words.join('|').trim() }
  context.addIssue({ code: 'custom', message: 'must be "40m|what was wrong and what is right"' })
  return z.NEVER
})

const story = z.strictObject({
  headline: line,
  'short-headline': line.optional(),
  kicker: line.optional(),
  standfirst: line,
  kind: z.enum(articleKinds),
  byline: z.array(line),
  topic: z.array(line),
  'dateline-source': line.optional(),
  'dateline-place': line.optional(),
  published: age.optional(),
  updated: age.optional(),
  picture: z.enum(['pattern', 'map', 'none']).default('none'),
  'picture-alt': line.optional(),
  'picture-caption': line.optional(),
  'picture-credit': line.optional(),
  'translation-of': line.optional(),
  correction: z.array(correction),
  front: z.enum(['lead', 'secondary']).optional(),
  html: line,
})

export type SampleStory = z.infer<typeof story> & {
  key: string
  locale: string
  section: string
  file: string
}
type Place = Pick<SampleStory, 'key' | 'locale' | 'section' | 'file'>

const repeatable = new Set(['byline', 'topic', 'correction'])

/** A story's file as data; throws one message with the file's name and all that is wrong with it. */
export async function readSampleStory(place: Place): Promise<SampleStory> {
  const { title, metas, html } = await readSampleHtml(place.file)
  const fields = [...metas].map(
    ([name, values]) => [name, repeatable.has(name) ? values : values[0]] as const,
  )
  const doubled = [...metas]
    .filter(([name, values]) => values.length > 1 && !repeatable.has(name))
    .map(([name]) => name)
  const parsed = story.safeParse({
    byline: [],
    topic: [],
    correction: [],
    ...Object.fromEntries(fields),
    headline: title,
    html,
  })
  const faults = [
    ...doubled.map((name) => `${name} stands twice`),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)),
  ]
  if (!parsed.success || faults.length > 0)
    throw new Error(`${place.file} is not a sample story:\n  ${faults.join('\n  ')}`)
  return { ...parsed.data, ...place }
}
