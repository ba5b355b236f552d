import type { GatePicture } from '@/db/queries/publish-facts'
import { nodesIn } from '@/features/documents/nodes-in'
import { countWords, plainText } from '@/features/documents/text'
import type { StoryContent } from './content'

const MOST_HEADLINE = 110
const LEAST_WIDTH_PX = 1_200
const LEAST_WORDS = 50

export type GateError =
  | 'headline-missing'
  | 'section-missing'
  | 'byline-missing'
  | 'body-missing'
  | 'picture-missing'
  | 'picture-without-alt'
  | 'rights-expired'
export type GateWarning =
  | 'headline-long'
  | 'standfirst-missing'
  | 'lead-picture-missing'
  | 'picture-small'
  | 'body-short'
  | 'comments-open'
  | 'other-versions-open'

/** Something that keeps a story from readers, or should be looked at first; `place` is where to put it right. */
export type GateIssue<Code extends string = GateError | GateWarning> = {
  code: Code
  place?: { field: string } | { blockId: string }
  mediaId?: number
  count?: number
}
export type Gate = { errors: GateIssue<GateError>[]; warnings: GateIssue<GateWarning>[] }

/** A story, and what the database knows of what it names. */
export type GateFacts = {
  content: StoryContent
  /** Whether its section has pages in the edition. */
  hasSection: boolean
  /** Those of its bylines who have a name in the edition. */
  namedPeople: readonly number[]
  pictures: readonly GatePicture[]
  openComments: number
  openVersions: number
}

/** What must be there before readers may have a story at a moment (errors), and what an editor should see (warnings). */
export function checkGate(facts: GateFacts, at: Date): Gate {
  const shown = picturesOf(facts.content)
  return {
    errors: [...textErrors(facts), ...shown.flatMap((one) => pictureErrors(one, facts, at))],
    warnings: [...textWarnings(facts), ...shown.flatMap((one) => pictureWarnings(one, facts))],
  }
}

type Shown = { mediaId: number; ownAlt: string; place: { field: string } | { blockId: string } }

function textErrors({ content, hasSection, namedPeople }: GateFacts): GateIssue<GateError>[] {
  const hasByline = content.bylines.some((id) => namedPeople.includes(id))
  return issues<GateError>([
    [content.headline === '', 'headline-missing', 'headline'],
    [!hasSection, 'section-missing', 'sectionId'],
    [!hasByline && content.sourceName === '' && content.datelineSource === '', 'byline-missing', 'bylines'],
    [!hasBody(content), 'body-missing', 'body'],
  ])
}

function textWarnings({ content, openComments, openVersions }: GateFacts): GateIssue<GateWarning>[] {
  const words = countWords(plainText(content.body))
  const isWords = !['gallery', 'video', 'live'].includes(content.kind)
  const open: [GateWarning, number][] = [
    ['comments-open', openComments],
    ['other-versions-open', openVersions],
  ]
  return [
    ...issues<GateWarning>([
      [content.headline.length > MOST_HEADLINE, 'headline-long', 'headline'],
      [content.standfirst === '', 'standfirst-missing', 'standfirst'],
      [content.leadMediaId === null, 'lead-picture-missing', 'leadMediaId'],
      [isWords && hasBody(content) && words < LEAST_WORDS, 'body-short', 'body'],
    ]),
    ...open.flatMap(([code, count]) => (count > 0 ? [{ code, count }] : [])),
  ]
}

function issues<Code extends string>(
  checks: readonly (readonly [boolean, Code, string])[],
): GateIssue<Code>[] {
  return checks.flatMap(([isWrong, code, field]) => (isWrong ? [{ code, place: { field } }] : []))
}

/** A body says something: words, pictures or a player. */
function hasBody({ body }: StoryContent): boolean {
  if (plainText(body).trim() !== '') return true
  return nodesIn(body).some((node) => node.type === 'figure' || node.type === 'embed')
}

function pictureErrors(shown: Shown, { pictures }: GateFacts, at: Date): GateIssue<GateError>[] {
  const { mediaId, place } = shown
  const picture = pictures.find((one) => one.id === mediaId)
  if (!picture) return [{ code: 'picture-missing', place, mediaId }]
  const found: GateIssue<GateError>[] = []
  if (shown.ownAlt.trim() === '' && picture.alt.trim() === '')
    found.push({ code: 'picture-without-alt', place, mediaId })
  if (picture.rightsExpireAt !== null && picture.rightsExpireAt <= at)
    found.push({ code: 'rights-expired', place, mediaId })
  return found
}

function pictureWarnings({ mediaId, place }: Shown, { pictures }: GateFacts): GateIssue<GateWarning>[] {
  const picture = pictures.find((one) => one.id === mediaId)
  return picture && picture.widthPx < LEAST_WIDTH_PX ? [{ code: 'picture-small', place, mediaId }] : []
}

/** Every picture the story shows, with the alternative text that the story itself gives it. */
function picturesOf({ leadMediaId, body }: StoryContent): Shown[] {
  const lead =
    leadMediaId === null ? [] : [{ mediaId: leadMediaId, ownAlt: '', place: { field: 'leadMediaId' } }]
  const figures = nodesIn(body).flatMap(({ type, attrs }): Shown[] => {
    const mediaId = attrs?.mediaId
    if (type !== 'figure' || typeof mediaId !== 'number') return []
    const blockId = typeof attrs?.id === 'string' ? attrs.id : ''
    return [{ mediaId, ownAlt: typeof attrs?.alt === 'string' ? attrs.alt : '', place: { blockId } }]
  })
  return [...lead, ...figures]
}
