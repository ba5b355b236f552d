'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox.client'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import type { Option } from '@/components/ui/select.client'

type MergeDialogProps = {
  title: string
  lead: string
  label: string
  placeholder: string
  search: (query: string) => Promise<readonly Option[]>
  /** What will happen, once it is known into what. */
  willHappen: (name: string) => string
  isBusy: boolean
  onMerge: (id: number) => void
  onClose: () => void
}

/** Chooses what something is merged into, and says what that does before it is done. */
export function MergeDialog(props: MergeDialogProps) {
  const { title, lead, label, placeholder, search, willHappen, isBusy, onMerge, onClose } = props
  const t = useTranslations('Desk.Names')
  const [into, setInto] = useState<Option>()
  const [found, setFound] = useState<readonly Option[]>([])
  const find = async (query: string) => {
    const options = await search(query)
    setFound(options)
    return options
  }
  const footer = (
    <>
      <Button variant="quiet" onClick={onClose} disabled={isBusy}>
        {t('cancel')}
      </Button>
      <Button
        variant="danger"
        disabled={isBusy || !into}
        aria-busy={isBusy}
        onClick={() => into && onMerge(Number(into.value))}
      >
        {t('merge')}
      </Button>
    </>
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={lead}
      footer={footer}
      size="small"
    >
      <div className="grid gap-4">
        <Field label={label}>
          <Combobox
            label={label}
            placeholder={placeholder}
            value={into?.value ?? null}
            chosen={into?.label}
            search={find}
            onChange={(value) => setInto(found.find((option) => option.value === value))}
          />
        </Field>
        <p aria-live="polite" className="text-small">
          {into && willHappen(into.label)}
        </p>
      </div>
    </Dialog>
  )
}
