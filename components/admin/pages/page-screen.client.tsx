'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import type { Edition } from '@/components/admin/names/names'
import { GrowingLine } from '@/components/admin/writing/growing-line.client'
import { Button, LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch.client'
import type { OpenPage } from '@/features/pages/for-editors'
import type { DateStyle } from '@/lib/dates'
import { Overtaken } from './overtaken.client'
import { PageBody } from './page-body.client'
import { usePage } from './use-page.client'

type PageScreenProps = { opened: OpenPage; edition: Edition; dates: DateStyle; place: string }

/** A page's words, address and place, saved by hand: readers have it as soon as it is saved. */
export function PageScreen({ opened, edition, dates, place }: PageScreenProps) {
  const t = useTranslations('Desk.Pages')
  const writing = usePage(opened.page)
  const { page, set, save, theirs, takeTheirs, isBusy, isChanged, state } = writing
  const { locale, direction } = edition
  useSaveKey(() => void save())
  const line = { locale, direction, isEditable: true }
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0">
        {theirs && <Overtaken mine={page} {...{ theirs, edition, isBusy, save, takeTheirs }} />}
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
      <aside className="grid content-start gap-5">
        <p role="status" className="text-small text-muted">
          {state}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" disabled={isBusy || !isChanged || !!theirs} onClick={() => void save()}>
            {t('save')}
          </Button>
          <LinkButton href={place + encodeURIComponent(writing.storedSlug)} target="_blank">
            {t('view')}
          </LinkButton>
        </div>
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
    </div>
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
