import { database } from '@/db/client'
import {
  findFront,
  listArrangements,
  listFronts,
  listFrontStories,
  type ArrangementRow,
  type FrontPlace,
} from '@/db/queries/fronts'
import { listTopicNamesById } from '@/db/queries/topics'
import { nearestCrop, mediaPath, renditionFor, renditionsOf } from '@/features/media/picture-media'
import { getPictures } from '@/features/media/pictures'
import { getSite } from '@/features/settings/site'
import { cardsOf, emptyArrangement, type FrontArrangement } from './arrangement'
import { layOutFront } from './for-readers'
import { findFrontAt, frontName, type FrontAt } from './front-name'
import { isInNeed, needsOf, type FrontNeeds } from './needs'
import { getSectionPage } from './section-front'

const HISTORY = 20
const THUMBNAIL_PX = 240

export type FrontDesk = Awaited<ReturnType<typeof openFront>>

/** A front as it is being arranged; undefined where there is none such. */
export async function getFrontDesk(name: string, now: Date): Promise<FrontDesk | undefined> {
  const found = await findFrontAt(name)
  return found && openFront(found, now)
}

/** Everything the screen of a front shows: what is arranged, what the page then has, the stories, and earlier arrangements. */
async function openFront(found: FrontAt, now: Date) {
  const db = await database()
  const row = await findFront(db, found.place)
  const history = row ? await listArrangements(db, row.id, HISTORY) : []
  const live =
    history.find(({ kind }) => kind === 'live') ?? (row && (await listArrangements(db, row.id, 1, 'live'))[0])
  const arrangement = row?.draft ?? live?.arrangement ?? emptyArrangement
  const shown = await shownBy(found, arrangement, now)
  const stories = await describeStories(found.place.locale, arrangement, shown, now)
  return {
    name: found.name,
    version: row?.version ?? 0,
    now: now.toISOString(),
    arrangement,
    hasDraft: row?.draft != null,
    draftedBy: row?.draftedByName ?? null,
    draftedAt: row?.draftedAt?.toISOString() ?? null,
    liveAt: live?.at.toISOString() ?? null,
    liveBy: live?.byName ?? null,
    shown,
    ...stories,
    topics: await topicsOf(found.place.locale, arrangement),
    history: history.filter(({ id }) => id !== live?.id).map(historyLine),
  }
}

const historyLine = ({ id, kind, byName, at, arrangement }: ArrangementRow) => ({
  ...{ id, kind, byName, at: at.toISOString() },
  count: cardsOf(arrangement).length,
})

/** Ids of the stories that the page has now, slot by slot and block by block. */
async function shownBy({ site, place }: FrontAt, arrangement: FrontArrangement, now: Date) {
  const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id)
  if (place.sectionId === null) {
    const front = await layOutFront(site, arrangement, now)
    return {
      ...{ lead: front.lead ? [front.lead.id] : [], live: ids(front.live) },
      ...{ secondary: ids(front.secondary), opinion: ids(front.opinion) },
      blocks: front.blocks.map(({ id, title, stories }) => ({ id, title, stories: ids(stories) })),
    }
  }
  const page = await getSectionPage(site, place.sectionId, 1, now, arrangement)
  return {
    ...{ lead: page?.lead ? [page.lead.id] : [], live: [], opinion: [] },
    secondary: ids(page?.secondary ?? []),
    blocks: (page?.blocks ?? []).map(({ id, title, stories }) => ({ id, title, stories: ids(stories) })),
  }
}

type Shown = Awaited<ReturnType<typeof shownBy>>

async function describeStories(locale: string, arrangement: FrontArrangement, shown: Shown, now: Date) {
  const cards = cardsOf(arrangement)
  const inBlocks = shown.blocks.flatMap((block) => block.stories)
  const asked = [...cards.map(({ articleId }) => articleId), ...shown.lead, ...shown.live, ...inBlocks]
  const ids = [...new Set([...asked, ...shown.secondary, ...shown.opinion])]
  const rows = ids.length > 0 ? await listFrontStories(await database(), ids, now) : []
  const media = [...rows.map((row) => row.mediaId), ...cards.map((card) => card.mediaId)]
  const pictures = await getPictures([...new Set(media.filter((id) => id !== null))], locale)
  const thumbnails = [...pictures.values()].flatMap((picture) => {
    const crop = nearestCrop(picture, '3x2')
    const rendition = crop && renditionFor(renditionsOf(picture, crop, 'webp'), THUMBNAIL_PX)
    return rendition ? [{ id: picture.id, path: mediaPath(rendition.key) }] : []
  })
  const stories = rows.map(({ significantlyUpdatedAt: _updated, publishedAt, ...row }) => ({
    ...row,
    publishedAt: publishedAt?.toISOString() ?? null,
  }))
  return { stories, thumbnails }
}

async function topicsOf(locale: string, { blocks }: FrontArrangement) {
  const ids = (blocks ?? []).flatMap(({ rule }) => (rule.by === 'topic' ? [rule.topicId] : []))
  return ids.length > 0 ? listTopicNamesById(await database(), locale, ids) : []
}

export type FrontLine = {
  name: string
  place: FrontPlace
  /** None for the site's own. */
  section: string | null
  isArranged: boolean
  hasDraft: boolean
  liveAt: Date | null
  liveBy: string | null
  needs: FrontNeeds
}

/** Every front of an edition: its own first, then those of its sections in their order. */
export async function getFronts(locale: string, now: Date): Promise<FrontLine[]> {
  const site = await getSite(locale)
  if (!site) return []
  const rows = (await listFronts(await database())).filter((row) => row.locale === locale)
  const storyOf = await storiesOn(rows, now)
  const line = (section?: (typeof site.sections)[number]): FrontLine => {
    const sectionId = section?.id ?? null
    const row = rows.find((one) => one.sectionId === sectionId)
    return {
      ...{
        name: frontName(locale, section?.key),
        place: { locale, sectionId },
        section: section?.name ?? null,
      },
      isArranged: row?.live != null && (cardsOf(row.live).length > 0 || row.live.blocks !== null),
      hasDraft: row?.hasDraft ?? false,
      ...{ liveAt: row?.liveAt ?? null, liveBy: row?.liveByName ?? null },
      needs: needsOf(row?.live ?? emptyArrangement, sectionId !== null, storyOf, now),
    }
  }
  return [line(), ...site.sections.map(line)]
}

/** The fronts of every edition that are thin or stale. */
export async function listFrontsThatNeedMe(now: Date): Promise<FrontLine[]> {
  const rows = await listFronts(await database())
  const locales = [...new Set(rows.filter((row) => row.live).map((row) => row.locale))]
  const fronts = await Promise.all(locales.map((locale) => getFronts(locale, now)))
  return fronts.flat().filter(({ needs }) => isInNeed(needs))
}

async function storiesOn(rows: Awaited<ReturnType<typeof listFronts>>, now: Date) {
  const ids = [
    ...new Set(rows.flatMap(({ live }) => (live ? cardsOf(live).map(({ articleId }) => articleId) : []))),
  ]
  const stories = ids.length > 0 ? await listFrontStories(await database(), ids, now) : []
  const byId = new Map(stories.map((story) => [story.id, story]))
  return (id: number) => byId.get(id)
}
