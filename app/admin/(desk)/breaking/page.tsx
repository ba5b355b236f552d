import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import type { AlertLine } from '@/components/admin/breaking/alert-line'
import { RaiseForm } from '@/components/admin/breaking/raise-form.client'
import { AlertText, RunningAlerts } from '@/components/admin/breaking/running-alerts.client'
import { EditionTabs } from '@/components/admin/frame/edition-tabs'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { WaitingAlerts } from '@/components/admin/breaking/waiting-alerts.client'
import { Refreshing } from '@/components/admin/frame/refreshing.client'
import { EmptyState } from '@/components/ui/empty-state'
import { getDeskAlerts, type DeskAlert } from '@/features/breaking/for-editors'
import { translatorFor } from '@/i18n/translator'

type Props = { searchParams: Promise<{ edition?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('alerts.manage')).t('Desk.Breaking.title') }
}

/** The breaking desk of an edition: raise an alert, and see to those that run. */
export default withWords(BreakingPage, 'Breaking', 'Reasons')

async function BreakingPage({ searchParams }: Props) {
  const { actor, t, site, dates, now } = await openDesk('alerts.manage')
  const asked = (await searchParams).edition
  const edition = site.editions.find(({ locale }) => locale === asked) ?? site.editions[0]
  if (!edition) return null
  const { running, over, waiting } = await getDeskAlerts(edition.locale, now)
  const line = ({ expiresAt, startsAt, locale: _locale, ...alert }: DeskAlert): AlertLine => ({
    ...alert,
    expiresAt: expiresAt.toISOString(),
    since: dates.dateTime(startsAt),
    until: dates.dateTime(expiresAt),
  })
  const strip = (await translatorFor(edition.locale))('Ticker.label')
  return (
    <>
      <ScreenHeader title={t('Desk.Breaking.title')} lead={t('Desk.Breaking.lead')} />
      <Refreshing everySeconds={20} />
      <EditionTabs site={site} current={edition.locale} href="/admin/breaking" />
      <div className="grid gap-8 lg:grid-cols-2">
        <RaiseForm key={edition.locale} edition={edition} strip={strip} />
        <div className="grid content-start gap-6">
          {waiting.length > 0 && (
            <WaitingAlerts
              edition={edition}
              alerts={waiting.map(({ raisedBy, raisedByName, raisedAt, amendedText, ...alert }) => ({
                ...alert,
                ...{ by: raisedByName ?? t('Desk.Audit.nobody'), since: dates.dateTime(raisedAt) },
                ...{ isOwn: raisedBy === actor.id, insteadOf: amendedText },
              }))}
            />
          )}
          <section aria-labelledby="running" className="grid gap-2">
            <h2 id="running" className="font-bold">
              {t('Desk.Breaking.running', { n: running.length })}
            </h2>
            {running.length > 0 ? (
              <RunningAlerts edition={edition} alerts={running.map(line)} />
            ) : (
              <EmptyState title={t('Desk.Breaking.empty')}>{t('Desk.Breaking.emptyText')}</EmptyState>
            )}
          </section>
          {over.length > 0 && (
            <details>
              <summary className="min-h-9 content-center font-bold">{t('Desk.Breaking.over')}</summary>
              <ul className="grid gap-3 border-t border-rule pt-3">
                {over.map((alert) => (
                  <li key={alert.id}>
                    <AlertText edition={edition} alert={line(alert)} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      </div>
    </>
  )
}
