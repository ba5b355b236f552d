'use client'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch.client'
import type { DeskEdition } from '@/features/settings/for-editors'
import { MOST_NAME } from '@/features/settings/groups'
import { GroupForm } from './group-form.client'
import type { Group } from './use-group.client'

export type Editions = { editions: readonly DeskEdition[] }
type EditionsFormProps = { group: Group<Editions>; defaultLocale: string }

/** The languages of the site: what they are called, their order, and whether readers find them. */
export function EditionsForm({ group, defaultLocale }: EditionsFormProps) {
  const t = useTranslations('Desk.Settings.editions')
  const { editions } = group.value
  const set = (changed: readonly DeskEdition[]) => group.set({ editions: changed })
  const write = (locale: string, change: Partial<DeskEdition>) =>
    set(editions.map((one) => (one.locale === locale ? { ...one, ...change } : one)))
  const move = (index: number, by: 1 | -1) => {
    const rest = editions.filter((_, at) => at !== index)
    const moved = editions[index]
    if (moved) set([...rest.slice(0, index + by), moved, ...rest.slice(index + by)])
  }
  return (
    <GroupForm
      id="editions"
      title={t('title')}
      lead={t('lead')}
      group={group}
      isUnfit={editions.some(({ name }) => name.trim() === '')}
    >
      <ol className="divide-y divide-rule border-y border-rule">
        {editions.map((edition, index) => (
          <EditionRow
            key={edition.locale}
            edition={edition}
            isDefault={edition.locale === defaultLocale}
            isFirst={index === 0}
            isLast={index === editions.length - 1}
            onWrite={(change) => write(edition.locale, change)}
            onMove={(by) => move(index, by)}
          />
        ))}
      </ol>
    </GroupForm>
  )
}

type EditionRowProps = {
  edition: DeskEdition
  isDefault: boolean
  isFirst: boolean
  isLast: boolean
  onWrite: (change: Partial<DeskEdition>) => void
  onMove: (by: 1 | -1) => void
}

function EditionRow({ edition, isDefault, isFirst, isLast, onWrite, onMove }: EditionRowProps) {
  const t = useTranslations('Desk.Settings.editions')
  return (
    <li className="grid items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-[14rem_1fr_auto]">
      <Field label={t('name', { locale: edition.locale })}>
        <Input
          lang={edition.locale}
          dir={edition.direction}
          maxLength={MOST_NAME}
          value={edition.name}
          onChange={(event) => onWrite({ name: event.target.value })}
        />
      </Field>
      <Switch
        label={t('shown', { name: edition.name })}
        hint={isDefault ? t('default') : undefined}
        checked={edition.isEnabled}
        disabled={isDefault}
        onCheckedChange={(isEnabled) => onWrite({ isEnabled })}
      />
      <div role="group" aria-label={t('order')} className="flex gap-1">
        <Button
          size="icon"
          variant="quiet"
          aria-label={t('up', { name: edition.name })}
          disabled={isFirst}
          onClick={() => onMove(-1)}
        >
          <ArrowUp aria-hidden="true" className="size-4" />
        </Button>
        <Button
          size="icon"
          variant="quiet"
          aria-label={t('down', { name: edition.name })}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          <ArrowDown aria-hidden="true" className="size-4" />
        </Button>
      </div>
    </li>
  )
}
