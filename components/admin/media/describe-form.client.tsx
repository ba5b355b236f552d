'use client'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { PictureMedia } from '@/features/media/picture-media'
import { Thumbnail } from './thumbnail'

type DescribeFormProps = {
  picture: PictureMedia
  locale: string
  onDescribed: (picture: PictureMedia) => void
}

/** What a picture shows and whose it is, in the story's language. Readers who do not see it hear the first line. */
export function DescribeForm({ picture, locale, onDescribed }: DescribeFormProps) {
  const t = useTranslations('Desk.Media')
  const { isBusy, ask } = useVerb()
  const language = { lang: locale, dir: locale.startsWith('ar') ? 'rtl' : 'ltr' }
  const send = async (form: FormData) => {
    const [alt = '', caption = '', credit = ''] = ['alt', 'caption', 'credit'].map((name) =>
      String(form.get(name) ?? ''),
    )
    const answer = await ask(
      callAction('media.describe', { id: picture.id, locale, alt, caption, credit }),
      t('described'),
    )
    if (answer.ok) onDescribed({ ...picture, alt, caption: caption || null, credit: credit || null })
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation() // it stands inside the page of a story, whose own form must not hear it
        void send(new FormData(event.currentTarget))
      }}
    >
      <Thumbnail picture={picture} />
      <Field label={t('alt')} hint={t('altHint')} required>
        <Textarea name="alt" rows={2} required maxLength={1_000} defaultValue={picture.alt} {...language} />
      </Field>
      <Field label={t('caption')}>
        <Textarea
          name="caption"
          rows={2}
          maxLength={2_000}
          defaultValue={picture.caption ?? ''}
          {...language}
        />
      </Field>
      <Field label={t('credit')} hint={t('creditHint')}>
        <Input name="credit" maxLength={300} defaultValue={picture.credit ?? ''} {...language} />
      </Field>
      <Button type="submit" className="justify-self-start" disabled={isBusy}>
        {t('save')}
      </Button>
    </form>
  )
}
