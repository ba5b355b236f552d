'use client'
import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select.client'
import { useWriting } from '../writing-context.client'
import { BylinesField } from './bylines-field.client'
import { TextField } from './text-field.client'
import { TopicsField } from './topics-field.client'
import { TranslationsField } from './translations-field.client'

/** The fields of the trade: where the story belongs, who made it, where it comes from, its other languages. */
export function FieldsTab() {
  const t = useTranslations('Desk.Fields')
  return (
    <div className="grid grid-cols-1 gap-5">
      <SectionField />
      <BylinesField />
      <TopicsField />
      <KindField />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="datelineSource" label={t('names.datelineSource')} most={200} />
        <TextField name="datelinePlace" label={t('names.datelinePlace')} most={200} />
      </div>
      <TextField
        name="shortHeadline"
        label={t('names.shortHeadline')}
        hint={t('shortHeadlineHint')}
        most={200}
        isLong
      />
      <TextField name="sourceName" label={t('names.sourceName')} hint={t('sourceNameHint')} most={200} />
      <TextField
        name="sourceUrl"
        label={t('names.sourceUrl')}
        most={2_000}
        isAddress
        placeholder="https://"
      />
      <TranslationsField />
    </div>
  )
}

function SectionField() {
  const t = useTranslations('Desk.Fields')
  const { desk, draft, isEditable } = useWriting()
  const { sectionId } = draft.content
  return (
    <div data-field="sectionId">
      <Field label={t('names.sectionId')} required>
        <Select
          value={sectionId === null ? '' : String(sectionId)}
          placeholder={t('chooseSection')}
          disabled={!isEditable}
          onValueChange={(value) => draft.setFields({ sectionId: Number(value) })}
          options={desk.edition.sections.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      </Field>
    </div>
  )
}

function KindField() {
  const t = useTranslations('Desk.Fields')
  const kindName = useTranslations('Desk.Fields.kinds')
  const { desk, draft, isEditable } = useWriting()
  return (
    <div data-field="kind">
      <Field label={t('names.kind')}>
        <Select
          value={draft.content.kind}
          disabled={!isEditable}
          onValueChange={(value) => {
            const kind = desk.kinds.find((one) => one === value)
            if (kind) draft.setFields({ kind })
          }}
          options={desk.kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        />
      </Field>
    </div>
  )
}
