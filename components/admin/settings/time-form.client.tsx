'use client'
import { useTranslations } from 'next-intl'
import { RadioRows } from '@/components/admin/writing/publishing/radio-rows.client'
import { Combobox } from '@/components/ui/combobox.client'
import { Field } from '@/components/ui/field'
import type { DeskEdition } from '@/features/settings/for-editors'
import type { GroupValue } from '@/features/settings/groups'
import { makeDateFormatter } from '@/lib/dates'
import { GroupForm } from './group-form.client'
import { PerEdition } from './per-edition.client'
import { zonesFor } from './time-zones'
import type { Group } from './use-group.client'

type TimeFormProps = {
  group: Group<GroupValue<'time'>>
  editions: readonly DeskEdition[]
  locale: string
  /** What examples show. */
  now: string
}

const monthStyles = ['levant', 'egypt-gulf', 'maghreb', 'dual'] as const
const digitStyles = ['latn', 'arab'] as const

/** Whose time it is, and how dates and numbers are written. */
export function TimeForm({ group, editions, locale, now }: TimeFormProps) {
  const t = useTranslations('Desk.Settings.time')
  const errors = useTranslations('Desk.Settings.errors')
  const { value, set, isAtFault } = group
  const sample = (change: Partial<GroupValue<'time'>>) => {
    const { timeZone, digits, months } = { ...value, ...change }
    const dates = makeDateFormatter({ locale: 'ar', timeZone, digits, months })
    return t('sample', { date: dates.dateTime(new Date(now)) })
  }
  return (
    <GroupForm id="time" title={t('title')} lead={t('lead')} group={group}>
      <Field label={t('timeZone')} className="max-w-[28rem]">
        <Combobox
          label={t('timeZone')}
          placeholder={t('timeZoneSearch')}
          value={value.timeZone}
          chosen={value.timeZone}
          search={(query) => Promise.resolve(zonesFor(query, locale, new Date(now)))}
          onChange={(zone) => zone && set({ timeZone: zone })}
        />
      </Field>
      <PerEdition
        legend={t('timeZoneName')}
        hint={t('timeZoneNameHint')}
        error={isAtFault('timeZoneName') && errors('long')}
        editions={editions}
        words={value.timeZoneName}
        most={60}
        onChange={(timeZoneName) => set({ timeZoneName })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <RadioRows
          legend={t('months')}
          name="months"
          value={value.months}
          onChange={(months) => set({ months })}
          rows={monthStyles.map((months) => ({
            ...{ value: months, label: t(`month.${months}`), hint: sample({ months }) },
          }))}
        />
        <RadioRows
          legend={t('digits')}
          name="digits"
          value={value.digits}
          onChange={(digits) => set({ digits })}
          rows={digitStyles.map((digits) => ({
            ...{ value: digits, label: t(`digit.${digits}`), hint: sample({ digits }) },
          }))}
        />
      </div>
    </GroupForm>
  )
}
