'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { PictureMedia } from '@/features/media/picture-media'
import { Thumbnail } from './thumbnail'
import type { PictureWords } from './use-described.client'

type DescribeFormProps = {
  picture: PictureMedia
  locale: string
  words: PictureWords
  isBusy: boolean
  onWrite: (words: PictureWords) => void
  onSave: () => void
}

/** What a picture shows and whose it is, in the story's language. Readers who do not see it hear the first line. */
export function DescribeForm({ picture, locale, words, isBusy, onWrite, onSave }: DescribeFormProps) {
  const t = useTranslations('Desk.Media')
  const line = (name: keyof PictureWords) => ({
    ...{ name, value: words[name], lang: locale, dir: locale.startsWith('ar') ? 'rtl' : 'ltr' },
    onChange: (event: { target: { value: string } }) => onWrite({ ...words, [name]: event.target.value }),
  })
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation() // it stands inside the page of a story, whose own form must not hear it
        onSave()
      }}
    >
      <Thumbnail picture={picture} />
      <Field label={t('alt')} hint={t('altHint')} required>
        <Textarea rows={2} required maxLength={1_000} {...line('alt')} />
      </Field>
      <Field label={t('caption')}>
        <Textarea rows={2} maxLength={2_000} {...line('caption')} />
      </Field>
      <Field label={t('credit')} hint={t('creditHint')}>
        <Input maxLength={300} {...line('credit')} />
      </Field>
      <Button type="submit" className="justify-self-start" disabled={isBusy}>
        {t('save')}
      </Button>
    </form>
  )
}
