'use client'
import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { Edition, Named } from './names'

export type NameField = {
  id: string
  label: string
  hint?: string
  most: number
  isLong?: boolean
  isAddress?: boolean
}

type EditionFieldsProps = {
  edition: Edition
  /** The only edition needs no name over its fields. */
  isAlone: boolean
  fields: readonly NameField[]
  named: Named
  /** What somebody else has written meanwhile. */
  stored?: Named
  onChange: (field: string, value: string) => void
}

/** The fields of one edition, in its own language and direction. */
export function EditionFields({ edition, isAlone, fields, named, stored, onChange }: EditionFieldsProps) {
  const t = useTranslations('Desk.Names')
  const { locale, direction, name } = edition
  return (
    <fieldset className="grid gap-3">
      <legend className={isAlone ? 'sr-only' : 'mb-2 w-full border-b border-rule pb-1 text-small font-bold'}>
        {name}
      </legend>
      {fields.map(({ id, label, hint, most, isLong, isAddress }) => {
        const theirs = stored && stored.of(id) !== named.of(id) ? stored.of(id) : undefined
        const control = {
          name: `${locale}.${id}`,
          value: named.of(id),
          maxLength: most,
          lang: locale,
          dir: isAddress ? ('auto' as const) : direction,
          autoComplete: 'off',
        }
        return (
          <Field
            key={id}
            label={label}
            hint={theirs === undefined ? hint : t('storedNow', { text: theirs || t('nothing') })}
          >
            {isLong ? (
              <Textarea rows={3} {...control} onChange={(event) => onChange(id, event.target.value)} />
            ) : (
              <Input {...control} onChange={(event) => onChange(id, event.target.value)} />
            )}
          </Field>
        )
      })}
    </fieldset>
  )
}
