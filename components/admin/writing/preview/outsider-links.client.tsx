'use client'
import { useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'next-intl'
import { Copy, Share2 } from 'lucide-react'
import { callAction } from '@/components/admin/call-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import { Input } from '@/components/ui/input'
import type { PreviewLink } from '@/features/previews/links'
import { makeDateFormatter, type DateStyle } from '@/lib/dates'
import { useReason } from '../use-reason.client'

type OutsiderLinksProps = { articleId: number; dates: DateStyle; zonePhrase: string }

/** Addresses that show the story to somebody without an account, for some days. */
export function OutsiderLinks(props: OutsiderLinksProps) {
  const t = useTranslations('Desk.Preview.links')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        <Share2 aria-hidden="true" className="size-4" />
        {t('open')}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={t('title')} description={t('what')}>
        <Links {...props} />
      </Dialog>
    </>
  )
}

const days = [1, 3, 7] as const

function Links({ articleId, dates, zonePhrase }: OutsiderLinksProps) {
  const t = useTranslations('Desk.Preview.links')
  const reason = useReason()
  const { links, refresh } = useLinks(articleId)
  const format = useMemo(() => makeDateFormatter(dates), [dates])
  const [made, setMade] = useState<{ url: string; expiresAt: string }>()
  const [refusal, setRefusal] = useState<string>()

  const make = async (count: (typeof days)[number]) => {
    const answer = await callAction('previews.create', { id: articleId, days: count })
    setRefusal(answer.ok ? undefined : answer.reason)
    if (answer.ok) setMade(answer.value)
    await refresh()
  }
  const revoke = async (id: number) => {
    const answer = await callAction('previews.revoke', { id })
    setRefusal(answer.ok ? undefined : answer.reason)
    setMade(undefined)
    await refresh()
  }
  const until = (moment: string) => t('until', { when: `${format.dateTime(new Date(moment))} ${zonePhrase}` })

  return (
    <div className="grid gap-4">
      <div role="group" aria-label={t('make')} className="flex flex-wrap items-center gap-2">
        <span className="text-small font-semibold">{t('make')}</span>
        {days.map((count) => (
          <Button key={count} variant="secondary" size="small" onClick={() => make(count)}>
            {t('days', { n: count })}
          </Button>
        ))}
      </div>
      {refusal && (
        <p role="alert" className="text-small text-danger">
          {reason(refusal)}
        </p>
      )}
      {made && <MadeLink url={made.url} until={until(made.expiresAt)} />}
      <section aria-label={t('openOnes')}>
        <h3 className="text-small font-bold">{t('openOnes')}</h3>
        {links.length === 0 && <p className="text-small text-muted">{t('none')}</p>}
        <ul className="divide-y divide-rule">
          {links.map((link) => (
            <li key={link.id} className="flex items-center gap-3 py-2 text-small">
              <span className="grow">
                {until(link.expiresAt)}
                {link.createdByName && (
                  <span className="block text-tiny text-muted">{t('by', { name: link.createdByName })}</span>
                )}
              </span>
              <Button variant="quiet" size="small" onClick={() => revoke(link.id)}>
                {t('revoke')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** The address is told once: nobody can look it up later. */
function MadeLink({ url, until }: { url: string; until: string }) {
  const t = useTranslations('Desk.Preview.links')
  const [isCopied, setCopied] = useState(false)
  return (
    <div className="grid gap-1 border-s-2 border-good ps-3">
      <p className="text-small font-semibold">{t('made')}</p>
      <div className="flex gap-2">
        <Input
          readOnly
          dir="ltr"
          value={url}
          aria-label={t('address')}
          onFocus={(event) => event.target.select()}
        />
        <Button
          variant="secondary"
          onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}
        >
          <Copy aria-hidden="true" className="size-4" />
          {t(isCopied ? 'copied' : 'copy')}
        </Button>
      </div>
      <p role="status" className="text-tiny text-muted">
        {isCopied ? t('copied') : until}
      </p>
    </div>
  )
}

function useLinks(articleId: number) {
  const [links, setLinks] = useState<PreviewLink[]>([])
  const refresh = async () => {
    const answer = await callAction('previews.list', { id: articleId })
    if (answer.ok) setLinks(answer.value)
  }
  useEffect(() => {
    let isWanted = true
    void callAction('previews.list', { id: articleId }).then(
      (answer) => isWanted && answer.ok && setLinks(answer.value),
    )
    return () => {
      isWanted = false
    }
  }, [articleId])
  return { links, refresh }
}
