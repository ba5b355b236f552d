'use client'
import { BookmarkPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover.client'

/** Keeps the list that is shown under a name. */
export function KeepList({ query }: { query: string }) {
  const t = useTranslations('Desk.Stories')
  const [isOpen, setOpen] = useState(false)
  const { isBusy, ask } = useVerb()
  const keep = async (form: FormData) => {
    const name = String(form.get('name') ?? '')
    const answer = await ask(callAction('stories.saveFilter', { name, query }), t('savedToast'))
    if (answer.ok) setOpen(false)
  }
  return (
    <Popover
      label={t('save')}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" size="small">
          <BookmarkPlus aria-hidden="true" className="size-4" />
          {t('save')}
        </Button>
      }
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void keep(new FormData(event.currentTarget))
        }}
      >
        <Field label={t('saveName')}>
          <Input name="name" required maxLength={60} />
        </Field>
        <Button type="submit" variant="primary" disabled={isBusy}>
          {t('saveSubmit')}
        </Button>
      </form>
    </Popover>
  )
}
