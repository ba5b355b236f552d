import type { Site } from '@/features/settings/site'
import type { PictureMedia } from '@/features/media/picture-media'

/** What a related-story card shows of the other story. */
export type StoryLink = { href: string; headline: string }

/** What blocks need besides themselves. */
export type BodyParts = {
  site: Pick<Site, 't' | 'dates'>
  media: ReadonlyMap<number, PictureMedia>
  stories: ReadonlyMap<number, StoryLink>
  levelOf: (blockId: string) => 2 | 3 | 4
}

export type BlockProps<Block> = { block: Block; parts: BodyParts }

/** Language and direction of a block or run, where they are not its surroundings'. */
export function runOf({ lang, dir }: { lang: string | null; dir: 'rtl' | 'ltr' | null }) {
  return { lang: lang ?? undefined, dir: dir ?? undefined }
}
