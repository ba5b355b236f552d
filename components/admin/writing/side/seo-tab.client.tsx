'use client'
import { useTranslations } from 'next-intl'
import { Switch } from '@/components/ui/switch.client'
import { useWriting } from '../writing-context.client'
import { ResultPreview } from './result-preview.client'
import { ShareCard } from './share-card.client'
import { ShareWarnings } from './share-warnings.client'
import { SlugField } from './slug-field.client'
import { TextField } from './text-field.client'

/** How the story is found and shared: its words for search, its address, and what both will look like. */
export function SeoTab() {
  const t = useTranslations('Desk.Fields.seo')
  const { draft, isEditable } = useWriting()
  const { content } = draft
  return (
    <div className="grid grid-cols-1 gap-5">
      <ShareWarnings />
      <ResultPreview />
      <TextField
        name="seoTitle"
        label={t('title')}
        hint={t('titleHint', { n: [...content.seoTitle].length })}
        placeholder={content.headline}
        most={300}
        isLong
      />
      <TextField
        name="seoDescription"
        label={t('description')}
        hint={t('descriptionHint', { n: [...content.seoDescription].length })}
        placeholder={content.standfirst}
        most={500}
        isLong
      />
      <SlugField />
      <div data-field="isIndexable">
        <Switch
          label={t('isIndexable')}
          hint={t('isIndexableHint')}
          checked={content.isIndexable}
          disabled={!isEditable}
          onCheckedChange={(isIndexable) => draft.setFields({ isIndexable })}
        />
      </div>
      <ShareCard />
    </div>
  )
}
