'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { Combobox } from '@/components/ui/combobox.client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { Option } from '@/components/ui/select.client'
import { RadioRows } from '@/components/admin/writing/publishing/radio-rows.client'
import { MOST_LETTERS } from '@/features/breaking/limits'
import type { AlertEdition, AlertWords } from './alert-line'

type AlertFieldsProps = {
  edition: AlertEdition
  value: AlertWords
  onChange: (change: Partial<AlertWords>) => void
}

/** What an alert says, how loud, and the story it leads to. */
export function AlertFields({ edition, value, onChange }: AlertFieldsProps) {
  const t = useTranslations('Desk.Breaking')
  const { locale, direction } = edition
  const left = MOST_LETTERS - [...value.text].length
  return (
    <>
      <Field
        label={t('text')}
        required
        hint={t('left', { n: Math.max(0, left) })}
        error={left < 0 && t('tooLong', { n: MOST_LETTERS })}
      >
        <Input
          name="text"
          lang={locale}
          dir={direction}
          value={value.text}
          onChange={(event) => onChange({ text: event.target.value })}
          autoComplete="off"
          className="text-base font-semibold"
        />
      </Field>
      <RadioRows
        legend={t('level')}
        name="level"
        value={value.level}
        onChange={(level) => onChange({ level })}
        rows={[
          { value: 'urgent', label: t('levels.urgent'), hint: t('levelHints.urgent') },
          { value: 'notice', label: t('levels.notice'), hint: t('levelHints.notice') },
        ]}
      />
      <Field label={t('story')} hint={t('storyHint')}>
        <StoryChoice locale={locale} value={value} onChange={onChange} />
      </Field>
    </>
  )
}

const NONE = '0'

/** A story of the edition that readers may see, or none. The `id` comes from the Field around it. */
function StoryChoice({
  locale,
  value,
  onChange,
  id,
}: Omit<AlertFieldsProps, 'edition'> & { locale: string; id?: string }) {
  const t = useTranslations('Desk.Breaking')
  const [known, setKnown] = useState<readonly Option[]>([])
  const search = async (query: string) => {
    const answer = await callAction('stories.suggest', { query, locale })
    const found = answer.ok ? answer.value.map((one) => ({ value: String(one.id), label: one.headline })) : []
    setKnown(found)
    return [{ value: NONE, label: t('noStory') }, ...found]
  }
  return (
    <Combobox
      id={id}
      label={t('story')}
      placeholder={t('noStory')}
      value={value.articleId === null ? null : String(value.articleId)}
      chosen={value.headline ?? undefined}
      search={search}
      onChange={(next) =>
        onChange({
          articleId: Number(next) || null,
          headline: known.find(({ value: one }) => one === next)?.label ?? null,
        })
      }
    />
  )
}
