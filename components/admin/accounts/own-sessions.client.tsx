'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast.client'
import { endOtherSessions } from './ask-auth'

type OwnSessionsProps = { rows: readonly { id: string; device: string; seen: string; isThis: boolean }[] }

/** Where one is signed in, and the way to end all but this. */
export function OwnSessions({ rows }: OwnSessionsProps) {
  const t = useTranslations('Desk.Account')
  const router = useRouter()
  const end = async () => {
    if (!(await endOtherSessions()).ok) return
    toast.success(t('ended'))
    router.refresh()
  }
  return (
    <section className="grid gap-2">
      <h2 className="font-bold">{t('sessions')}</h2>
      <p className="text-small text-muted">{t('sessionsLead')}</p>
      <ul className="divide-y divide-rule">
        {rows.map(({ id, device, seen, isThis }) => (
          <li key={id} className="flex flex-wrap items-center gap-3 py-2 text-small">
            <bdi className="font-semibold">{device}</bdi>
            {isThis && <Badge tone="accent">{t('thisOne')}</Badge>}
            <span className="ms-auto text-muted">{t('seen', { date: seen })}</span>
          </li>
        ))}
      </ul>
      {rows.length > 1 && (
        <Button className="justify-self-start" onClick={() => void end()}>
          {t('endOthers')}
        </Button>
      )}
    </section>
  )
}
