'use client'
import { Pencil, Trash2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm.client'
import { RedirectButton } from './redirect-button.client'

/** What can be done with a redirect: change it, or take it away after asking. */
export function RedirectButtons({ from, to }: { from: string; to: string }) {
  const t = useTranslations('Desk.Redirects')
  const { isBusy, ask } = useVerb()
  const [isAsking, setAsking] = useState(false)
  const remove = async () => {
    await ask(callAction('redirects.remove', { from }), t('removed'))
    setAsking(false)
  }
  return (
    <span className="flex gap-1">
      <RedirectButton was={from} from={from} to={to} label={t('changeOne', { path: from })}>
        <Pencil aria-hidden="true" className="size-4" />
      </RedirectButton>
      <Button
        variant="quiet"
        size="small"
        aria-label={t('removeOne', { path: from })}
        onClick={() => setAsking(true)}
      >
        <Trash2 aria-hidden="true" className="size-4" />
      </Button>
      <Confirm
        open={isAsking}
        onOpenChange={setAsking}
        title={t('removeTitle')}
        description={t('removeLead')}
        confirm={t('remove')}
        cancel={t('cancel')}
        isDangerous
        isBusy={isBusy}
        onConfirm={() => void remove()}
      >
        <bdi dir="ltr" className="block text-small [overflow-wrap:anywhere]">
          {from}
        </bdi>
      </Confirm>
    </span>
  )
}

/** What can be done about an address that is asked for in vain. */
export function UnknownButtons({ path }: { path: string }) {
  const t = useTranslations('Desk.Redirects')
  const { isBusy, ask } = useVerb()
  return (
    <span className="flex gap-1">
      <RedirectButton from={path} look="secondary" label={t('redirectOne', { path })}>
        {t('redirect')}
      </RedirectButton>
      <Button
        variant="quiet"
        size="small"
        disabled={isBusy}
        aria-label={t('dismissOne', { path })}
        onClick={() => void ask(callAction('redirects.dismissUnknown', { path }), t('dismissed'))}
      >
        <X aria-hidden="true" className="size-4" />
      </Button>
    </span>
  )
}
