import type { Shell } from '@/features/settings/shell'
import { editionPath } from '@/features/settings/site'
import { Document } from './document'
import { Mark } from './wordmark'

/** Everything it shows is in it: no picture and no link that needs the network but those that try it again. */
export function OfflinePage({ shell }: { shell: Shell }) {
  const { site } = shell
  const { t } = site
  const title = t('Errors.offline.title')
  return (
    <Document
      shell={{ ...shell, ticker: [] }}
      head={{ title: t('Site.pageTitle', { page: title, site: site.name }), isIndexable: false }}
    >
      <div className="wrap grid justify-items-center py-14 text-center lg:py-24">
        <Mark className="mb-5 size-20 text-muted" />
        <h1 className="mb-3 text-headline font-heavy lg:text-headline-wide">{title}</h1>
        <p className="max-w-measure text-[1.125rem] leading-relaxed">{t('Errors.offline.text')}</p>
        <p className="max-w-measure leading-relaxed text-muted">{t('Errors.offline.action')}</p>
        <p className="mt-6 flex flex-wrap justify-center gap-3">
          {/* the address that the reader asked for, not this one: the page stands in for it */}
          <a href="" className="touch rounded-small bg-ink px-5 font-bold text-paper hover:text-paper">
            {t('Errors.tryAgain')}
          </a>
          <a href={editionPath(site.locale, '/')} className="touch px-5 font-bold text-accent">
            {t('Errors.goHome')}
          </a>
        </p>
      </div>
    </Document>
  )
}
