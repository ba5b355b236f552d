'use client'
import { Languages } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'

type TranslateButtonProps = { id: number; headline: string; locale: string }

/** Begins the story in another edition, and opens it. */
export function TranslateButton({ id, headline, locale }: TranslateButtonProps) {
  const t = useTranslations('Desk.Translations')
  const router = useRouter()
  const { isBusy, ask } = useVerb()
  const begin = async () => {
    const answer = await ask(callAction('articles.translate', { id, locale }))
    if (answer.ok) router.push(`/admin/articles/${answer.value.id}`)
  }
  return (
    <Button
      size="small"
      disabled={isBusy}
      aria-label={t('createOne', { headline })}
      onClick={() => void begin()}
    >
      <Languages aria-hidden="true" className="size-4" />
      {t('create')}
    </Button>
  )
}
