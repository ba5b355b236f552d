'use client'
import { useTranslations } from 'next-intl'
import { mediaPath, renditionFor, renditionsOf } from '@/features/media/picture-media'
import { MOST_TITLE } from '@/features/seo/share-warnings'
import { sharedDescription, sharedTitle } from '@/features/seo/shared-words'
import { titleGap } from '../writing-desk'
import { useWriting } from '../writing-context.client'
import { storyAddress } from './story-address'

/** What search engines show before they cut, in letters. */
const mostDescription = 155

/** The story as one result among others on a search engine's page. */
export function ResultPreview() {
  const t = useTranslations('Desk.Fields.seo')
  const { desk, story, draft, memory } = useWriting()
  const { edition } = desk
  const title = edition.pageTitle.replace(titleGap, sharedTitle(draft.content) || t('noHeadline'))
  const { host, crumbs } = storyAddress({ edition: desk.edition, id: desk.story.id }, draft.content)
  const lead = draft.content.leadMediaId === null ? undefined : memory.pictures[draft.content.leadMediaId]
  const picture = lead && renditionFor(renditionsOf(lead, '1x1', 'webp'), 184)
  return (
    <figure className="grid grid-cols-1 gap-1.5">
      <figcaption className="text-tiny font-semibold text-muted">{t('resultPreview')}</figcaption>
      <div lang={story.locale} dir={story.direction} className="border border-rule bg-paper p-3">
        <p className="text-tiny font-semibold">{edition.siteName}</p>
        {/* itself left to right: what does not fit is cut from the end of the address, not from its host */}
        <p dir="ltr" className="truncate text-tiny text-muted [text-align:match-parent]">
          {[host, ...crumbs].join(' › ')}
        </p>
        <div className="mt-1 flex gap-3">
          <div className="min-w-0 grow">
            <p className="text-card leading-normal text-found">{cut(title, MOST_TITLE)}</p>
            <p className="mt-0.5 text-tiny text-muted">
              {cut(sharedDescription(draft.content) ?? t('noDescription'), mostDescription)}
            </p>
          </div>
          {picture && <img src={mediaPath(picture.key)} alt="" className="size-16 shrink-0 object-cover" />}
        </div>
      </div>
    </figure>
  )
}

/** At a word's end, as result pages cut. */
function cut(text: string, most: number): string {
  if ([...text].length <= most) return text
  const start = [...text].slice(0, most).join('')
  const kept = start.slice(0, Math.max(start.lastIndexOf(' '), most / 2))
  return `${kept.replace(/[\s|،,–-]+$/u, '')} …`
}
