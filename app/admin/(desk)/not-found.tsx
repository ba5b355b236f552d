import { openDesk } from '@/app/admin/desk'
import { LinkButton } from '@/components/ui/button'

/** What is not there, or not for this user: within the desk, with the way back. */
export default async function NotFoundPage() {
  const { t } = await openDesk()
  return (
    <div className="grid max-w-measure gap-3 py-8">
      <title>{t('Desk.Frame.notFound.title')}</title>
      <h1 className="text-large font-bold">{t('Desk.Frame.notFound.title')}</h1>
      <p className="text-muted">{t('Desk.Frame.notFound.text')}</p>
      <p className="flex flex-wrap gap-2">
        <LinkButton href="/admin" variant="primary">
          {t('Desk.Frame.notFound.back')}
        </LinkButton>
        <LinkButton href="/admin/articles">{t('Desk.Frame.places.stories')}</LinkButton>
      </p>
    </div>
  )
}
