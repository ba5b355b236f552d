'use client'
import { useTranslations } from 'next-intl'
import { useId, useState, type ReactNode } from 'react'
import type { Answer } from '@/components/admin/call-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import { EditionFields, type NameField } from './edition-fields.client'
import { namedIn, withField, type Edition, type Named, type NameRow } from './names'

type NamesDialogProps = {
  title: string
  lead?: string
  editions: readonly Edition[]
  fields: readonly NameField[]
  /** How they stood when somebody opened it; none for something new. */
  names: readonly NameRow[]
  /** Writes the names unless they stand otherwise than `seen` by now. */
  save: (given: readonly Named[], seen: readonly Named[]) => Promise<Answer<unknown>>
  /** How they stand now, after somebody else changed them. */
  readAgain: () => Promise<readonly NameRow[] | undefined>
  onClose: () => void
  /** What is the same in all editions. */
  children?: ReactNode
}

/** What something is called, edition by edition. What was typed stays until it is saved, whatever others do meanwhile. */
export function NamesDialog(props: NamesDialogProps) {
  const { title, lead, editions, fields, onClose, children } = props
  const t = useTranslations('Desk.Names')
  const form = useId()
  const { given, set, seen, isOvertaken, isBusy, send } = useNames(props)
  const footer = (
    <>
      <Button variant="quiet" onClick={onClose} disabled={isBusy}>
        {t('cancel')}
      </Button>
      <Button type="submit" form={form} variant="primary" disabled={isBusy} aria-busy={isBusy}>
        {t(isOvertaken ? 'saveMine' : 'save')}
      </Button>
    </>
  )
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title} description={lead} footer={footer}>
      <form
        id={form}
        className="grid gap-6"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {isOvertaken && (
          <p role="alert" className="border-s-4 border-warn bg-panel px-3 py-2 text-small">
            {t('overtaken')}
          </p>
        )}
        {children}
        {editions.map((edition, index) => (
          <EditionFields
            key={edition.locale}
            edition={edition}
            isAlone={editions.length === 1}
            fields={fields}
            named={given[index] ?? namedIn([], edition.locale)}
            stored={isOvertaken ? seen[index] : undefined}
            onChange={(field, value) => set(index, field, value)}
          />
        ))}
      </form>
    </Dialog>
  )
}

function useNames({ editions, names, save, readAgain, onClose }: NamesDialogProps) {
  const asNamed = (rows: readonly NameRow[]) => editions.map(({ locale }) => namedIn(rows, locale))
  const [given, setGiven] = useState(() => asNamed(names))
  const [seen, setSeen] = useState(() => asNamed(names))
  const [isOvertaken, setOvertaken] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    const answer = await save(given, seen)
    setBusy(false)
    if (answer.ok) return onClose()
    if (answer.reason !== 'names-changed') return
    const now = await readAgain()
    if (now) setSeen(asNamed(now))
    setOvertaken(now !== undefined)
  }
  const set = (index: number, field: string, value: string) =>
    setGiven((known) => known.map((one, at) => (at === index ? withField(one, field, value) : one)))
  return { given, set, seen, isOvertaken, isBusy, send }
}
