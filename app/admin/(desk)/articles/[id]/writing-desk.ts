import type { Desk } from '@/app/admin/desk'
import { titleGap, type WritingDesk } from '@/components/admin/writing/writing-desk'
import { may, permissions, type Permission } from '@/features/accounts/permissions'
import type { OpenStory } from '@/features/articles/open-story'
import { storyContent } from '@/features/articles/content'
import { getStoryNames } from '@/features/articles/story-names'
import { listSpellings } from '@/features/copy-desk/for-editors'
import { editionPath, getSite, type Site } from '@/features/settings/site'

/** All that the writing screen is opened with; undefined where the story's edition is gone. */
export async function writingDesk(desk: Desk, story: OpenStory): Promise<WritingDesk | undefined> {
  const { actor, site, now } = desk
  const [edition, names, spellings] = await Promise.all([
    getSite(story.locale),
    getStoryNames(story.content, story.locale),
    listSpellings(story.locale),
  ])
  if (!edition) return undefined
  return {
    me: { id: actor.id, name: actor.name, may: permissionsOf(desk) },
    story,
    names,
    edition: editionOf(edition),
    editions: site.editions.map(({ locale, name, direction }) => ({ locale, name, direction })),
    kinds: storyContent.shape.kind.options,
    openedAt: now.toISOString(),
    spellings,
    dates: {
      locale: site.locale,
      timeZone: site.settings.timeZone,
      digits: site.settings.digits,
      months: site.settings.months,
    },
    zonePhrase: site.zonePhrase,
  }
}

const permissionsOf = ({ actor }: Desk): Permission[] =>
  Object.keys(permissions)
    .filter((name): name is Permission => Object.hasOwn(permissions, name))
    .filter((permission) => may(actor.role, permission))

const editionOf = ({ locale, editions, origin, name, t, sections }: Site): WritingDesk['edition'] => ({
  locale,
  name: editions.find((edition) => edition.locale === locale)?.name ?? locale,
  origin,
  siteName: name,
  pageTitle: t('Site.pageTitle', { page: titleGap, site: name }),
  sections: sections.map(({ id, name: sectionName, slug, isOpinion }) => ({
    ...{ id, name: sectionName, isOpinion },
    path: editionPath(locale, `/${slug}`),
  })),
})
