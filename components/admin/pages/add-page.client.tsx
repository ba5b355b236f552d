'use client'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import type { Edition } from '@/components/admin/names/names'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** Begins a page of an edition and goes on to write it. */
export function AddPage({ edition }: { edition: Edition }) {
  const t = useTranslations('Desk.Pages')
  const router = useRouter()
  const { isBusy, ask } = useVerb()
  const [isOpen, setOpen] = useState(false)
  const { locale, direction } = edition
  const create = async (form: FormData) => {
    const headline = String(form.get('headline') ?? '')
    const answer = await ask(callAction('pages.create', { locale, headline }))
    if (answer.ok) router.push(`/admin/pages/${answer.value.id}`)
  }
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        {t('add')}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={t('add')} description={t('addLead')} size="small">
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            void create(new FormData(event.currentTarget))
          }}
        >
          <Field label={t('headline')} required>
            <Input name="headline" required maxLength={200} lang={locale} dir={direction} />
          </Field>
          <Button type="submit" variant="primary" disabled={isBusy}>
            {t('addSubmit')}
          </Button>
        </form>
      </Dialog>
    </>
  )
}
