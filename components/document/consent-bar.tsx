import type { Site } from '@/features/settings/site'
import { META } from './preferences'

/**
 * Asks before a third party may measure; rendered only where the newsroom set a pixel, shown only by script to readers
 * who have not answered. Yes and no are the same size, side by side; the answer can be changed in the preferences.
 */
export function ConsentBar({ site, pixelId }: { site: Site; pixelId: string }) {
  const { t } = site
  return (
    <consent-bar data-pixel={pixelId}>
      <section data-part="bar" className="consent no-print" aria-labelledby="consent-title" hidden>
        <div className="wrap">
          <div>
            <h2 id="consent-title">{t('Consent.title', { provider: META })}</h2>
            <p>{t('Consent.text', { provider: META })}</p>
          </div>
          <div className="answers">
            <button type="button" className="answer" value="off">
              {t('Consent.refuse')}
            </button>
            <button type="button" className="answer" value="on">
              {t('Consent.agree')}
            </button>
          </div>
        </div>
      </section>
    </consent-bar>
  )
}
