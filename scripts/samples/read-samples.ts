import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { readSampleHtml } from './read-html'
import { readSampleStory, type SampleStory } from './sample-story'

const here = join(process.cwd(), 'scripts/samples')
const both = z.object({ ar: z.string().min(1), en: z.string().min(1) })

const people = z.array(z.object({ key: z.string(), name: both, role: both, bio: both }))
const alerts = z.array(
  z.object({
    text: both,
    level: z.enum(['urgent', 'notice']),
    startedMinutesAgo: z.number().int().min(0),
    story: z.string().nullable(),
  }),
)

export type SamplePage = {
  locale: string
  slug: string
  headline: string
  standfirst: string | null
  html: string
  file: string
}
export type Samples = Awaited<ReturnType<typeof readSamples>>

/** Everything a fresh installation shows, read and checked; `directory` is for tests. */
export async function readSamples(directory = here) {
  const [stories, pages] = await Promise.all([readStories(directory), readPages(directory)])
  const samples = {
    ...{ stories, pages, topics: await readTopics(directory) },
    people: await readJson(join(directory, 'people.json'), people),
    alerts: await readJson(join(directory, 'alerts.json'), alerts),
  }
  checkReferences(samples)
  return samples
}

async function readStories(directory: string): Promise<SampleStory[]> {
  const stories: SampleStory[] = []
  for (const file of await filesUnder(join(directory, 'stories'), '.html')) {
    const [locale = '', section = '', name = ''] = file.split('/').slice(-3)
    stories.push(await readSampleStory({ file, locale, section, key: basename(name, '.html') }))
  }
  return stories
}

async function readPages(directory: string): Promise<SamplePage[]> {
  const pages: SamplePage[] = []
  for (const file of await filesUnder(join(directory, 'pages'), '.html')) {
    const [locale = '', name = ''] = file.split('/').slice(-2)
    const { title, metas, html } = await readSampleHtml(file)
    if (!title || !html) throw new Error(`${file} has no title or no text`)
    pages.push({
      file,
      locale,
      slug: basename(name, '.html'),
      headline: title,
      standfirst: metas.get('standfirst')?.[0] ?? null,
      html,
    })
  }
  return pages
}

/** `key | Arabic | English`, one topic a line; the lists of several desks may name the same one. */
async function readTopics(directory: string) {
  const topics = new Map<string, { key: string; name: { ar: string; en: string } }>()
  for (const file of (await readdir(directory)).filter((name) => /^topics.*\.txt$/.test(name)).sort()) {
    for (const line of (await readFile(join(directory, file), 'utf8'))
      .split('\n')
      .filter((text) => text.trim())) {
      const [key, ar, en] = line.split('|').map((part) => part.trim())
      if (!key || !ar || !en) throw new Error(`${file}: "${line}" is not "key | Arabic | English"`)
      if (!topics.has(key)) topics.set(key, { key, name: { ar, en } })
    }
  }
  return [...topics.values()]
}

async function readJson<Shape extends z.ZodType>(file: string, shape: Shape): Promise<z.infer<Shape>> {
  const parsed = shape.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

async function filesUnder(directory: string, ending: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

type Parts = {
  stories: SampleStory[]
  people: { key: string }[]
  topics: { key: string }[]
  alerts: { story: string | null }[]
}

/** A name that leads nowhere is a fault of the sample, told with its file. */
function checkReferences({ stories, people, topics, alerts }: Parts) {
  const arabic = new Map(stories.filter((story) => story.locale === 'ar').map((story) => [story.key, story]))
  const persons = new Set(people.map((person) => person.key))
  const subjects = new Set(topics.map((topic) => topic.key))
  const faults = stories.flatMap((story) => [
    ...story.byline.filter((key) => !persons.has(key)).map((key) => `${story.file}: no person "${key}"`),
    ...story.topic.filter((key) => !subjects.has(key)).map((key) => `${story.file}: no topic "${key}"`),
    ...(story['translation-of'] && !arabic.has(story['translation-of'])
      ? [`${story.file}: no story "${story['translation-of']}"`]
      : []),
    ...(story.published === undefined && !story['translation-of']
      ? [`${story.file}: published is missing`]
      : []),
  ])
  for (const { story } of alerts)
    if (story && !arabic.has(story)) faults.push(`alerts.json: no story "${story}"`)
  if (faults.length > 0)
    throw new Error(`The sample content does not fit together:\n  ${faults.join('\n  ')}`)
}
