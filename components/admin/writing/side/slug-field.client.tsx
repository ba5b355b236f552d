'use client'
import { useTranslations } from 'next-intl'
import { makeSlug } from '@/lib/slug'
import { useWriting } from '../writing-context.client'
import { storyAddress } from './story-address'
import { TextField } from './text-field.client'

/** The last part of the story's address, what it becomes, and what it was. */
export function SlugField() {
  const t = useTranslations('Desk.Fields.seo')
  const { desk, story, draft } = useWriting()
  const { origin, path } = storyAddress({ edition: desk.edition, id: desk.story.id }, draft.content)
  return (
    <div className="grid gap-2">
      <TextField
        name="slug"
        label={t('slug')}
        hint={t('slugHint')}
        placeholder={makeSlug(draft.content.headline)}
        most={200}
      />
      <p className="text-tiny text-muted">
        {t('address')}{' '}
        <bdi dir="ltr" className="break-all text-ink">
          {origin}
          {path}
        </bdi>
      </p>
      {story.formerSlugs.length > 0 && (
        <details className="text-tiny text-muted">
          <summary className="cursor-pointer">{t('formerSlugs', { n: story.formerSlugs.length })}</summary>
          <ul className="mt-1 grid gap-1">
            {story.formerSlugs.map((slug) => (
              <li key={slug}>
                <bdi className="break-all">{slug}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
