'use client'
import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { DifferentWords } from '@/components/admin/revisions/difference'
import { Button } from '@/components/ui/button'
import type { OtherVersion } from '@/features/articles/open-story'
import { wordDiff } from '@/lib/word-diff'
import { placeOf } from '../places'
import { useWriting } from '../writing-context.client'
import { blockText, fieldText, isFieldName, nodeText } from './other-version-text'

/** What two people wrote in one place at one time: both are here until somebody chooses. */
export function VersionsTab() {
  const t = useTranslations('Desk.Writing.versions')
  const { draft } = useWriting()
  return (
    <div className="grid gap-4">
      <p className="text-small text-muted">{draft.otherVersions.length > 0 ? t('intro') : t('none')}</p>
      <ul className="grid gap-4">
        {draft.otherVersions.map((version) => (
          <li key={version.id}>
            <VersionCard version={version} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function VersionCard({ version }: { version: OtherVersion }) {
  const t = useTranslations('Desk.Writing.versions')
  const { draft, story, dates, isEditable, goTo } = useWriting()
  const [isBusy, setBusy] = useState(false)
  const { where, now, then } = useVersionTexts(version)
  const choose = async (choice: 'take' | 'dismiss') => {
    setBusy(true)
    await draft.chooseVersion(version.id, choice)
    setBusy(false)
  }
  return (
    <article className="grid gap-2 border-s-2 border-warn ps-3">
      <h3 className="text-small font-bold">{where}</h3>
      <p className="text-tiny text-muted">
        {t('by', { name: version.author?.name ?? t('somebody') })} ·{' '}
        {dates.dateTime(new Date(version.createdAt))}
      </p>
      {now === undefined && <p className="text-tiny font-semibold text-warn">{t('gone')}</p>}
      <p lang={story.locale} dir={story.direction} className="text-small leading-relaxed whitespace-pre-wrap">
        <DifferentWords parts={wordDiff(now ?? '', then)} added={t('added')} removed={t('removed')} />
      </p>
      <div className="flex flex-wrap gap-2">
        {isEditable && (
          <>
            <Button variant="secondary" size="small" disabled={isBusy} onClick={() => choose('take')}>
              {t('take')}
            </Button>
            <Button variant="secondary" size="small" disabled={isBusy} onClick={() => choose('dismiss')}>
              {t('dismiss')}
            </Button>
          </>
        )}
        <Button variant="quiet" size="small" onClick={() => goTo(placeOf(version.place))}>
          {t('goTo')}
        </Button>
      </div>
    </article>
  )
}

function useVersionTexts({ place, content }: OtherVersion) {
  const t = useTranslations('Desk.Writing.versions')
  const field = useTranslations('Desk.Fields')
  const { draft, memory } = useWriting()
  const at = placeOf(place)
  if ('field' in at) {
    const { field: name } = at
    const value = 'value' in content ? content.value : undefined
    return {
      where: isFieldName(name, draft.content) ? field(`names.${name}`) : name,
      now: isFieldName(name, draft.content) ? fieldText(name, draft.content[name], memory) : '',
      then: fieldText(name, value, memory),
    }
  }
  return {
    where: t('paragraph'),
    now: blockText(draft.content, at.blockId),
    then: 'type' in content ? nodeText(content) : '',
  }
}
