import type { TickerAlert } from '@/features/settings/shell'
import type { Site } from '@/features/settings/site'

/**
 * The strip of breaking alerts. Without script it stands still and scrolls sideways; <news-ticker> moves it and keeps
 * it true. On a page without alerts the empty strip waits, hidden, for the first one.
 */
export function NewsTicker({ site, alerts }: { site: Site; alerts: readonly TickerAlert[] }) {
  const { t, locale } = site
  const hasLink = alerts.some((alert) => alert.href !== null)
  return (
    <news-ticker
      data-live={`/api/live?edition=${locale}`}
      data-announce={t('Ticker.newAlert', { text: '{text}' })}
    >
      <section
        data-part="strip"
        className="ticker"
        aria-label={t('Ticker.label')}
        hidden={alerts.length === 0}
      >
        <div className="wrap">
          <strong aria-hidden="true">{t('Ticker.label')}</strong>
          <button
            type="button"
            data-part="hold"
            data-pause={t('Ticker.pause')}
            data-play={t('Ticker.play')}
            aria-label={t('Ticker.pause')}
            hidden
          >
            <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M8 5v14M16 5v14" />
              <path d="M8 5v14l11-7Z" />
            </svg>
          </button>
          <div data-part="viewport" className="scroll-strip" tabIndex={hasLink ? undefined : 0}>
            <div>
              <ul data-part="list" aria-label={t('Ticker.listLabel')}>
                {alerts.map(({ id, text, href, level }) => (
                  <li key={id} id={`alert-${id}`} data-level={level}>
                    {href === null ? <span>{text}</span> : <a href={href}>{text}</a>}
                  </li>
                ))}
              </ul>
            </div>
          </div>
          <button type="button" data-part="hide" aria-label={t('Ticker.close')}>
            <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
              <path d="m6 6 12 12M18 6 6 18" />
            </svg>
          </button>
        </div>
      </section>
      <p data-part="status" role="status" className="sr-only" />
    </news-ticker>
  )
}
