'use client'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'

type NoteProps = {
  label: string
  hint: string
  value: string
  most: number
  isRequired?: boolean
  direction?: 'rtl' | 'ltr' | 'auto'
  onChange: (value: string) => void
}

/** A few lines to somebody: a colleague, the audit log, the readers. */
export function Note({ label, hint, value, most, isRequired, direction = 'auto', onChange }: NoteProps) {
  return (
    <Field label={label} hint={hint} required={isRequired}>
      <Textarea
        autoGrow
        rows={3}
        maxLength={most}
        dir={direction}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
