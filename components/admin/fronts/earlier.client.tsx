'use client'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast.client'
import type { SentDesk } from './front-desk'
import { useFrontView } from './front-context.client'
import { useBusy } from './live-bar.client'

/** What readers had before and drafts that gave way: taken up again, or given back to readers at once. */
export function Earlier() {
  const t = useTranslations('Desk.Fronts.earlier')
  const { desk } = useFrontView()
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className="border-b border-rule pb-1.5 font-bold">
        {t('title')}
      </h2>
      {desk.history.length === 0 && <p className="py-2 text-small text-muted">{t('empty')}</p>}
      <ul className="divide-y divide-rule">
        {desk.history.map((one) => (
          <EarlierRow key={one.id} earlier={one} />
        ))}
      </ul>
    </section>
  )
}

function EarlierRow({ earlier }: { earlier: SentDesk['history'][number] }) {
  const t = useTranslations('Desk.Fronts.earlier')
  const { ask, format } = useFrontView()
  const { isBusy, run } = useBusy()
  const { id, kind, byName, count } = earlier
  const when = format.dateTime(new Date(earlier.at))
  const take = () =>
    run(async () => {
      const done = await ask((asked) => callAction('fronts.take', { ...asked, id }))
      if (done) toast.success(t('taken'))
    })
  const giveBack = () =>
    run(async () => {
      const done = await ask((asked) => callAction('fronts.return', { ...asked, id }))
      if (done) toast.success(t('returned'))
    })
  return (
    <li className="grid gap-1 py-2 text-small">
      <p className="flex flex-wrap items-center gap-x-2">
        <Badge tone={kind === 'live' ? 'good' : 'neutral'}>{t(`kinds.${kind}`)}</Badge>
        <span>{when}</span>
        {byName && <bdi className="text-muted">{byName}</bdi>}
        <span className="text-tiny text-muted">{t('cards', { n: count })}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" disabled={isBusy} aria-label={t('takeThis', { when })} onClick={take}>
          {t('take')}
        </Button>
        {kind === 'live' && (
          <Button
            variant="quiet"
            size="small"
            disabled={isBusy}
            aria-label={t('returnThis', { when })}
            onClick={giveBack}
          >
            {t('return')}
          </Button>
        )}
      </div>
    </li>
  )
}
