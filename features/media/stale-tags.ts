import type { Showing } from '@/db/queries/picture-uses'
import { tags } from '@/delivery/tags'

type Uses = {
  showing: readonly Showing[]
  people: readonly { id: number }[]
  pages: readonly { id: number }[]
  fronts: readonly { sectionId: number | null; locale: string }[]
  logos: readonly unknown[]
  locales: readonly string[]
}

/** A picture that looks otherwise now: every page that shows it, itself or in a list. */
export function staleTagsOf(
  mediaId: number,
  { showing, people, pages, fronts, logos, locales }: Uses,
): string[] {
  const stale = showing.flatMap(({ id, locale, sectionId, topics, people: authors, beside }) => [
    ...[tags.article(id), tags.section(sectionId, locale)],
    ...topics.map((topic) => tags.topic(topic, locale)),
    ...authors.map(tags.person),
    ...beside.map(tags.related),
  ])
  // a front may show it instead of the story's own, and portraits stand beside opinion
  const lists = locales.flatMap((locale) => [tags.front(locale), tags.river(locale), tags.mostRead(locale)])
  const onFronts = fronts.flatMap(({ sectionId, locale }) =>
    sectionId === null ? [] : [tags.section(sectionId, locale)],
  )
  const own = [
    tags.media(mediaId),
    ...people.map(({ id }) => tags.person(id)),
    ...pages.map(({ id }) => tags.staticPage(id)),
    ...(logos.length > 0 ? [tags.site] : []),
  ]
  return [...new Set([...own, ...stale, ...lists, ...onFronts])]
}
