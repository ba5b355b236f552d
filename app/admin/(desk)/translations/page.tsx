import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { TranslationFilters } from '@/components/admin/translations/translation-filters'
import { TranslationTable } from '@/components/admin/translations/translation-table'
import { CursorLinks } from '@/components/ui/cursor-links'
import { EmptyState } from '@/components/ui/empty-state'
import { getTranslations } from '@/features/stories/for-editors'
import { readTranslationsQuery } from '@/features/stories/translations-query'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk()).t('Desk.Translations.title') }
}

/** Which stories of one edition are in another, which are not, and which were left behind. */
export default withWords(TranslationsPage, 'Reasons', 'Translations')

async function TranslationsPage({ searchParams }: Props) {
  const { actor, site, t } = await openDesk()
  const header = <ScreenHeader title={t('Desk.Translations.title')} lead={t('Desk.Translations.lead')} />
  const asked = readTranslationsQuery(
    await searchParams,
    site.editions.map(({ locale }) => locale),
  )
  if (!asked)
    return (
      <>
        {header}
        <EmptyState title={t('Desk.Translations.one')} />
      </>
    )
  const { rows, olderId } = await getTranslations(actor, asked)
  const { before, ...filter } = asked
  const first = `/admin/translations?${new URLSearchParams(filter).toString()}`
  return (
    <>
      {header}
      <TranslationFilters site={site} asked={asked} />
      <TranslationTable site={site} asked={asked} rows={rows} />
      <CursorLinks
        label={t('Desk.Stories.pages')}
        newer={before === undefined ? undefined : { href: first, text: t('Desk.Translations.first') }}
        older={olderId ? { href: `${first}&before=${olderId}`, text: t('Desk.Stories.older') } : undefined}
      />
    </>
  )
}
