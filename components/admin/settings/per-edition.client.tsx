'use client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { DeskEdition } from '@/features/settings/for-editors'

type PerEditionProps = {
  legend: string
  hint?: string
  error?: string | false
  editions: readonly DeskEdition[]
  words: Readonly<Record<string, string>>
  most: number
  /** What readers see where nothing is chosen. */
  placeholder?: Readonly<Record<string, string>>
  rows?: number
  onChange: (words: Record<string, string>) => void
}

/** The same words in every edition, each in its own language and direction. */
export function PerEdition({
  legend,
  hint,
  error,
  editions,
  words,
  most,
  rows,
  onChange,
  ...rest
}: PerEditionProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-small font-bold">{legend}</legend>
      {hint && <p className="text-tiny text-muted">{hint}</p>}
      <div className="grid gap-3 sm:grid-cols-2">
        {editions.map(({ locale, name, direction }) => {
          const control = {
            value: words[locale] ?? '',
            maxLength: most,
            lang: locale,
            dir: direction,
            autoComplete: 'off',
            placeholder: rest.placeholder?.[locale],
          }
          const write = (text: string) => onChange({ ...words, [locale]: text })
          return (
            <Field key={locale} label={<bdi>{name}</bdi>} error={error}>
              {rows ? (
                <Textarea rows={rows} {...control} onChange={(event) => write(event.target.value)} />
              ) : (
                <Input {...control} onChange={(event) => write(event.target.value)} />
              )}
            </Field>
          )
        })}
      </div>
    </fieldset>
  )
}
