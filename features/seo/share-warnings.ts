import type { PictureMedia } from '@/features/media/picture-media'
import { sharedDescription, sharedTitle } from './shared-words'

/** What result pages show before they cut, in letters: wide ones fill the line sooner, so this is a guide. */
export const MOST_TITLE = 60
/** What large previews ask for at least. */
const LEAST_WIDTH_PX = 1_200

export type ShareWarning =
  'title-long' | 'description-missing' | 'picture-missing' | 'picture-small' | 'alt-missing'

type Shared = Parameters<typeof sharedTitle>[0] & { leadMediaId: number | null }

/** What keeps a story from looking well where it is found and shared; `lead` is undefined until it is known. */
export function shareWarnings(story: Shared, lead: PictureMedia | undefined): ShareWarning[] {
  const widths = lead?.renditions.map(({ widthPx }) => widthPx) ?? []
  const checks: [boolean, ShareWarning][] = [
    [[...sharedTitle(story)].length > MOST_TITLE, 'title-long'],
    [sharedDescription(story) === undefined, 'description-missing'],
    [story.leadMediaId === null, 'picture-missing'],
    [lead !== undefined && Math.max(0, ...widths) < LEAST_WIDTH_PX, 'picture-small'],
    [lead !== undefined && lead.alt.trim() === '', 'alt-missing'],
  ]
  return checks.flatMap(([isWrong, warning]) => (isWrong ? [warning] : []))
}

/** Where each is put right. */
export const placeOfWarning: Readonly<Record<ShareWarning, string>> = {
  'title-long': 'seoTitle',
  'description-missing': 'seoDescription',
  'picture-missing': 'leadMediaId',
  'picture-small': 'leadMediaId',
  'alt-missing': 'leadMediaId',
}
