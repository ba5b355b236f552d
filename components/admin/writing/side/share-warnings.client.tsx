'use client'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { placeOfWarning, shareWarnings } from '@/features/seo/share-warnings'
import { useWriting } from '../writing-context.client'

/** What keeps the story from looking well where it is found and shared. Each leads to its place. */
export function ShareWarnings() {
  const t = useTranslations('Desk.Fields.seo')
  const { draft, memory, goTo, isEditable } = useWriting()
  const { content } = draft
  const lead = content.leadMediaId === null ? undefined : memory.pictures[content.leadMediaId]
  const warnings = shareWarnings(content, lead)
  if (warnings.length === 0) return null
  return (
    <ul aria-label={t('warnings.title')} className="divide-y divide-rule border-y border-rule">
      {warnings.map((warning) => (
        <li key={warning} className="flex items-center gap-2 py-1.5 text-small">
          <TriangleAlert aria-hidden="true" className="size-4 shrink-0 text-warn" />
          <span className="grow">{t(`warnings.${warning}`)}</span>
          {isEditable && (
            <Button variant="quiet" size="small" onClick={() => goTo({ field: placeOfWarning[warning] })}>
              {t('warnings.goTo')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
