'use client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { StoryFields } from '@/features/articles/content'
import { useWriting } from '../writing-context.client'

type TextName = {
  [Name in keyof StoryFields]: StoryFields[Name] extends string ? Name : never
}[Exclude<keyof StoryFields, 'kind'>]

type TextFieldProps = {
  name: TextName
  label: string
  hint?: string
  most: number
  /** More than one line to see; the text itself holds no breaks. */
  isLong?: boolean
  /** An address: written left to right in every language. */
  isAddress?: boolean
  placeholder?: string
}

/** A line of the story that stands beside the text. */
export function TextField({ name, label, hint, most, isLong, isAddress, placeholder }: TextFieldProps) {
  const { draft, story, isEditable } = useWriting()
  const value = draft.content[name]
  const common = {
    value: typeof value === 'string' ? value : '',
    maxLength: most,
    readOnly: !isEditable,
    placeholder,
    lang: isAddress ? undefined : story.locale,
    dir: isAddress ? 'ltr' : story.direction,
    onFocus: () => draft.setPlace(`field:${name}`),
  }
  const take = (text: string) => draft.setFields({ [name]: text.replace(/[\r\n]+/g, ' ') })
  return (
    <div data-field={name}>
      <Field label={label} hint={hint}>
        {isLong ? (
          <Textarea autoGrow rows={2} {...common} onChange={(event) => take(event.target.value)} />
        ) : (
          <Input
            {...common}
            inputMode={isAddress ? 'url' : undefined}
            onChange={(event) => take(event.target.value)}
          />
        )}
      </Field>
    </div>
  )
}
