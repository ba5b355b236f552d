'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import type { Edition } from '@/components/admin/names/names'
import { GrowingLine } from '@/components/admin/writing/growing-line.client'
import { Button, buttonClass, LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch.client'
import type { OpenPage, PageForEditing } from '@/features/pages/for-editors'
import type { DateStyle } from '@/lib/dates'
import { OvertakenPage } from './overtaken.client'
import { PageBody } from './page-body.client'
import { usePage } from './use-page.client'

type PageScreenProps = { opened: OpenPage; edition: Edition; dates: DateStyle; place: string; userId: string }

/** A page's words, address and place, saved by hand: readers have it as soon as it is saved. */
export function PageScreen({ opened, edition, dates, place, userId }: PageScreenProps) {
  const t = useTranslations('Desk.Pages')
  const writing = usePage(opened.page, userId)
  const { page, set, save, theirs, takeTheirs, isBusy, isChanged, state } = writing
  const { locale, direction } = edition
  useSaveKey(() => void save())
  const line = { locale, direction, isEditable: true }
  return (
    <div className="-mx-4 grid grid-cols-1 gap-6 overflow-x-clip px-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="flex flex-wrap items-center gap-3 border-b border-rule pb-3 lg:col-span-2">
        <Link href={`/admin/pages?edition=${locale}`} className={buttonClass({ variant: 'quiet' })}>
          {t('back')}
        </Link>
        <p role="status" className="me-auto text-small text-muted">
          {state}
        </p>
        <LinkButton href={place + encodeURIComponent(writing.storedSlug)} target="_blank">
          {t('view')}
        </LinkButton>
        <Button variant="primary" disabled={isBusy || !isChanged || !!theirs} onClick={() => void save()}>
          {t('save')}
        </Button>
      </div>
      <div className="min-w-0">
        {theirs && <OvertakenPage mine={page} {...{ theirs, edition, isBusy, save, takeTheirs }} />}
        <header data-line>
          <GrowingLine
            {...line}
            field="headline"
            label={t('headline')}
            value={page.headline}
            most={200}
            className="text-headline font-heavy text-balance"
            onChange={(headline) => set({ headline })}
          />
          <GrowingLine
            {...line}
            field="standfirst"
            label={t('standfirst')}
            value={page.standfirst}
            most={500}
            className="mt-3 text-card leading-relaxed text-muted"
            onChange={(standfirst) => set({ standfirst })}
          />
        </header>
        <PageBody opened={opened} edition={edition} dates={dates} taken={writing.taken} onChange={set} />
      </div>
      <Settings page={page} set={set} />
    </div>
  )
}

type SettingsProps = { page: PageForEditing; set: (change: Partial<PageForEditing>) => void }

function Settings({ page, set }: SettingsProps) {
  const t = useTranslations('Desk.Pages')
  return (
    <aside className="grid content-start gap-5">
      <Field label={t('slug')} hint={t('slugHint')}>
        <Input value={page.slug} maxLength={100} onChange={(event) => set({ slug: event.target.value })} />
      </Field>
      <Switch
        label={t('footerSwitch')}
        hint={t('footerHint')}
        checked={page.isInFooter}
        onCheckedChange={(isInFooter) => set({ isInFooter })}
      />
    </aside>
  )
}

/** Ctrl or Command with S, on every keyboard: the key's place, not its letter. */
function useSaveKey(save: () => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== 'KeyS' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
    event.preventDefault()
    save()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
