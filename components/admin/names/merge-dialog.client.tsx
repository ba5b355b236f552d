'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox.client'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import type { Option } from '@/components/ui/select.client'

const actions = {
  People: { merge: 'people.merge', suggest: 'people.suggest' },
  Topics: { merge: 'topics.merge', suggest: 'topics.suggest' },
} as const

type MergeDialogProps = {
  /** Whose words it speaks. */
  of: keyof typeof actions
  id: number
  name: string
  /** How many it has, in words. */
  stories: string
  /** The edition by whose names the other is found. */
  edition: string
  onClose: () => void
}

/** Makes one of two people or topics that are the same: says what that does before it is done. */
export function MergeDialog({ of, id, name, stories, edition, onClose }: MergeDialogProps) {
  const t = useTranslations(`Desk.${of}`)
  const common = useTranslations('Desk.Names')
  const { isBusy, ask } = useVerb()
  const [into, setInto] = useState<Option>()
  const [found, setFound] = useState<readonly Option[]>([])
  const find = async (query: string) => {
    const answer = await callAction(actions[of].suggest, { query, locale: edition })
    const others = answer.ok ? answer.value.filter((one) => one.id !== id) : []
    const options = others.map((one) => ({ value: String(one.id), label: one.name }))
    setFound(options)
    return options
  }
  const merge = async () => {
    if (!into) return
    const answer = await ask(callAction(actions[of].merge, { id, intoId: Number(into.value) }), t('merged'))
    if (answer.ok) onClose()
  }
  const footer = (
    <>
      <Button variant="quiet" onClick={onClose} disabled={isBusy}>
        {common('cancel')}
      </Button>
      <Button variant="danger" disabled={isBusy || !into} aria-busy={isBusy} onClick={() => void merge()}>
        {common('merge')}
      </Button>
    </>
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('mergeTitle', { name })}
      description={t('mergeLead')}
      footer={footer}
      size="small"
    >
      <div className="grid gap-4">
        <Field label={t('mergeInto')}>
          <Combobox
            label={t('mergeInto')}
            placeholder={t('mergeChoose')}
            value={into?.value ?? null}
            chosen={into?.label}
            search={find}
            onChange={(value) => setInto(found.find((option) => option.value === value))}
          />
        </Field>
        <p aria-live="polite" className="text-small">
          {into && t('mergeWill', { stories, name, into: into.label })}
        </p>
      </div>
    </Dialog>
  )
}
