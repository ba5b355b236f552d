import { getArticle } from '@/features/articles/for-readers'
import { getStoryPage, listStories } from '@/features/articles/cards'
import { getTicker } from '@/features/breaking/for-readers'
import { getFront } from '@/features/front/for-readers'
import { getRelated } from '@/features/related/for-readers'
import { getPerson } from '@/features/people/for-readers'
import { getTopic } from '@/features/topics/for-readers'
import { getNewsSitemap } from '@/features/feeds/sitemaps'
import { getSite } from '@/features/settings/site'
import type { Ask } from './asks'

/** What readers' pages read of a newsroom that `fillDesk` made. */
export async function readersAsks(stories: number, now: Date): Promise<Ask[]> {
  const locale = 'ar'
  const site = await getSite(locale)
  if (!site) throw new Error('The newsroom has no Arabic edition')
  const id = Math.round(stories / 2) + 1
  return [
    { name: 'front', run: () => getFront(site, now) },
    { name: 'story', run: () => getArticle(id, now) },
    { name: 'related', run: () => getRelated({ id, locale, sectionId: 7 }, now) },
    { name: 'ticker', run: () => getTicker(locale, now) },
    { name: 'latest', run: () => listStories({ locale }, now, 20) },
    { name: 'section, page 2', run: () => getStoryPage({ locale, sectionId: 7 }, 2, now) },
    {
      name: 'topic',
      run: async () => [await getTopic(77, locale), await getStoryPage({ locale, topicId: 77 }, 1, now)],
    },
    {
      name: 'author',
      run: async () => [await getPerson('p12', locale), await getStoryPage({ locale, personId: 12 }, 1, now)],
    },
    { name: 'news sitemap', run: () => getNewsSitemap(site, now) },
  ]
}
