'use client'
import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast.client'

/** A link that is shown once, to be copied. */
export function LinkBox({ url, note }: { url: string; note?: string }) {
  const t = useTranslations('Desk.Users')
  const copy = () => void navigator.clipboard.writeText(url).then(() => toast.success(t('copied')))
  return (
    <div className="grid gap-2">
      <div className="flex gap-2">
        <Input
          readOnly
          dir="ltr"
          value={url}
          aria-label={t('linkTitle')}
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={copy}>
          <Copy aria-hidden="true" className="size-4" />
          {t('copy')}
        </Button>
      </div>
      {note && <p className="text-small text-muted">{note}</p>}
    </div>
  )
}
