import type { StoryFacts } from '@/db/queries/decisions'
import { tags } from '@/delivery/tags'

/** What else shows a story or something of it, as it is when the story changes. */
export type Surroundings = {
  /** Stories whose related rail shows it. */
  railedBy: readonly number[]
  /** The same story in other editions: they link to it. */
  translations: readonly number[]
  /** Whether an alert that runs or will run links to it. */
  isAlerted: boolean
  /** Whether the rail of what is read most may show it. */
  mayBeMostRead: boolean
}

/**
 * The tags that a change of a story makes stale: exactly the pages that show it, showed it, or will by themselves. A
 * scheduled story counts as shown, for its pages must learn when they end. `before` is missing for a story that is new.
 */
export function staleTags(before: StoryFacts | undefined, after: StoryFacts, around: Surroundings): string[] {
  const wasShown = before !== undefined && isShown(before)
  const willShow = isShown(after)
  if (!wasShown && !willShow) return isGone(before, after) ? [tags.article(after.id), tags.takenDown] : []
  const facts = [wasShown ? before : undefined, willShow ? after : undefined].filter(
    (one) => one !== undefined,
  )
  const moved = wasShown !== willShow || when(before) !== when(after)
  const stale: string[] = [tags.article(after.id), ...goneTags(after)]
  if (moved || cardOf(before) !== cardOf(after))
    stale.push(...listsOf(facts), ...around.railedBy.map(tags.related))
  if (moved || hasComeOut(before, after) || addressOf(before) !== addressOf(after))
    stale.push(...around.translations.map(tags.article))
  if (moved || railOf(before) !== railOf(after)) stale.push(tags.related(after.id))
  stale.push(...correctionsOf(before, after, moved), ...namedOf(before, after, around, wasShown))
  return [...new Set(stale)]
}

const isShown = ({ status }: StoryFacts) => status === 'published' || status === 'scheduled'

/** A killed story must not come back even as a headline, a withdrawn one not as a page, while nobody can make pages anew. */
const goneTags = ({ id, status }: StoryFacts): string[] =>
  status === 'killed' ? [tags.takenDown] : status === 'withdrawn' ? [tags.gone(id)] : []

/** The clock writes down that it is out: only what links to it could not know the moment. */
const hasComeOut = (before: StoryFacts | undefined, after: StoryFacts) =>
  before?.status === 'scheduled' && after.status === 'published'

/** What its address says changed though nobody sees the story: withdrawn, then killed. */
const isGone = (before: StoryFacts | undefined, after: StoryFacts) =>
  before !== undefined &&
  (before.status !== after.status || before.notice !== after.notice) &&
  after.status === 'killed'

/** Lists that hold any of these: the edition's own, sections, topics and people, old and new. */
const listsOf = (facts: readonly StoryFacts[]) =>
  facts.flatMap(({ locale, sectionId, topics, bylines }) => [
    tags.front(locale),
    tags.river(locale),
    tags.section(sectionId, locale),
    ...topics.map((id) => tags.topic(id, locale)),
    ...bylines.map(tags.person),
  ])

function correctionsOf(before: StoryFacts | undefined, after: StoryFacts, moved: boolean): string[] {
  const count = Math.max(before?.corrections ?? 0, after.corrections)
  const isOther = moved || addressOf(before) !== addressOf(after) || before?.headline !== after.headline
  const hasChanged = (before?.corrections ?? 0) !== after.corrections
  return hasChanged || (count > 0 && isOther) ? [tags.corrections(after.locale)] : []
}

/** The ticker and the most read stand on every page: named only where they hold the story. */
function namedOf(
  before: StoryFacts | undefined,
  after: StoryFacts,
  { isAlerted, mayBeMostRead }: Surroundings,
  wasShown: boolean,
): string[] {
  const moved = wasShown !== isShown(after) || when(before) !== when(after)
  const isAnother = moved || hasComeOut(before, after) || addressOf(before) !== addressOf(after)
  const stale: string[] = []
  if (isAlerted && isAnother) stale.push(tags.alerts(after.locale))
  // a story that comes enters the most read at its own pace; one that changes or goes does so at once
  if (mayBeMostRead && wasShown && (moved || cardOf(before) !== cardOf(after)))
    stale.push(tags.mostRead(after.locale))
  return stale
}

const addressOf = (facts: StoryFacts | undefined) => facts && `${facts.sectionId} ${facts.slug}`

const when = (facts: StoryFacts | undefined) =>
  JSON.stringify([facts?.publishedAt, facts?.embargoUntil, facts?.unpublishAt])

const railOf = (facts: StoryFacts | undefined) => JSON.stringify(facts?.pins)

/** What any list, feed or sitemap says of a story. */
const cardOf = (facts: StoryFacts | undefined) =>
  facts &&
  JSON.stringify([
    ...[facts.kind, facts.slug, facts.sectionId, facts.headline, facts.shortHeadline, facts.kicker],
    ...[facts.standfirst, facts.datelinePlace, facts.leadMediaId, facts.significantlyUpdatedAt],
    ...[facts.isIndexable, facts.topics, facts.bylines],
  ])
