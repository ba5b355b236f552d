import { database } from '@/db/client'
import { listPeople } from '@/db/queries/people'
import { getTopics, LEAST_INDEXED_STORIES } from '@/features/topics/for-readers'
import type { Site } from '@/features/settings/site'
import { xml, xmlDocument } from '@/lib/xml'
import { feedPath, type FeedSubject } from './feed-name'

/** Every feed of an edition as OPML 2.0, for readers that take them all at once. */
export async function feedsOpml(site: Site, now: Date): Promise<string> {
  const { name, locale, origin, t } = site
  const topics = (await getTopics(locale, now)).filter((topic) => topic.stories >= LEAST_INDEXED_STORIES)
  const people = await listPeople(await database(), locale, now)
  const outline = (title: string, subject: FeedSubject) =>
    xml`<outline type="rss" text="${title}" xmlUrl="${origin}${feedPath(locale, subject, 'xml')}" language="${locale}"/>\n`
  return xmlDocument(xml`<opml version="2.0">
<head><title>${name}</title></head>
<body>
${outline(t('Lists.latestTitle'), { kind: 'latest' })}${outline(t('Feeds.breaking'), { kind: 'breaking' })}${outline(t('Corrections.title'), { kind: 'corrections' })}${site.sections.map(
    (section) => outline(section.name, { kind: 'sections', slug: section.slug }),
  )}${topics.map((topic) => outline(topic.name, { kind: 'topics', id: topic.id }))}${people.map((person) =>
    outline(person.name, { kind: 'authors', slug: person.slug }),
  )}</body>
</opml>`)
}
