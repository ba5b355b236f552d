import type { Site } from '@/features/settings/site'
import type { ArticleBody as StoredBody } from '@/db/schema/body'
import { countingIds } from '@/features/documents/block-ids'
import { readDocument } from '@/features/documents/read-document'
import type { PictureMedia } from '@/features/media/picture-media'
import { BodyBlock } from './body-block'
import type { StoryLink } from './body-parts'
import { headingLevels } from './heading-levels'

type ArticleBodyProps = {
  document: StoredBody
  site: Pick<Site, 't' | 'dates'>
  /** The pictures that `mediaIn(document)` names; one that is not there is left out. */
  media: ReadonlyMap<number, PictureMedia>
  /** The stories that `relatedIn(document)` names, those readers may see. */
  stories: ReadonlyMap<number, StoryLink>
}

/** The text of a story. What is stored is read with care first: a broken node is left out, never shown. */
export function ArticleBody({ document: stored, site, media, stories }: ArticleBodyProps) {
  const { document } = readDocument(stored, { newId: countingIds() })
  const levels = headingLevels(document)
  const parts = { site, media, stories, levelOf: (id: string) => levels.get(id) ?? 2 }
  return (
    <div className="story">
      {document.content.map((block) => (
        <BodyBlock key={block.attrs.id} block={block} parts={parts} />
      ))}
    </div>
  )
}
