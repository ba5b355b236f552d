'use client'
import { DateTimePicker } from '@/components/ui/date-time-picker.client'
import { Field } from '@/components/ui/field'
import { useWriting } from '../writing-context.client'

type MomentProps = {
  label: string
  hint?: string
  value: string | null
  onChange: (value: string | null) => void
}

/** A moment in the newsroom's zone, which its label names. */
export function Moment({ label, hint, value, onChange }: MomentProps) {
  const { desk } = useWriting()
  return (
    <Field label={label} hint={hint ? `${hint} ${desk.zonePhrase}` : desk.zonePhrase}>
      <DateTimePicker value={value} onChange={onChange} dates={desk.dates} />
    </Field>
  )
}
