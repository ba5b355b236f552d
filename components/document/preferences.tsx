import type { Site } from '@/features/settings/site'
import { drawnOnce } from './drawn-once'

const PANEL = 'preferences'

/**
 * What a reader may choose for this device. A popover: Escape and a tap outside close it, and the focus returns to
 * where it was opened. Seen only once <reader-preferences> can keep what is chosen. Its panel is a template until then:
 * a browser that finds fields in a page lays all of it out before anything is painted, to know what it could fill in.
 */
export function Preferences({ site }: { site: Site }) {
  return (
    <reader-preferences
      data-load-picture={site.t('Preferences.loadPicture')}
      dangerouslySetInnerHTML={drawnOnce(site, 'preferences', () => (
        <Panel site={site} />
      ))}
    />
  )
}

function Panel({ site }: { site: Site }) {
  const { t } = site
  return (
    <>
      <button type="button" className="touch" popoverTarget={PANEL} aria-label={t('Masthead.settings')}>
        <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M3 18 7.500 6h1L13 18M4.600 14h6.800" />
          <path d="M14 18l3-8h1l3 8M15 15.500h5" />
        </svg>
      </button>
      <template>
        <div
          id={PANEL}
          popover="auto"
          role="dialog"
          aria-labelledby="preferences-title"
          className="preferences"
        >
          <h2 id="preferences-title">{t('Preferences.title')}</h2>
          <p className="meta">{t('Preferences.intro')}</p>
          <Choice name="theme" legend={t('Preferences.theme')} values={themes(t)} />
          <Choice name="text" legend={t('Preferences.textSize')} values={textSizes(t)} />
          {site.locale.startsWith('ar') && <Months t={t} />}
          <Switch name="saver" label={t('Preferences.dataSaver')} hint={t('Preferences.dataSaverHint')} />
          {site.settings.pixelId && <Switch name="measure" label={t('Consent.title', { provider: META })} />}
          <button type="button" className="answer" popoverTarget={PANEL} popoverTargetAction="hide">
            {t('Preferences.close')}
          </button>
        </div>
      </template>
    </>
  )
}

/** A second way to the same panel, for the foot of a page: an agreement is taken back as easily as it was given. */
export function PreferencesLink({ site }: { site: Site }) {
  const { t, settings } = site
  const names = settings.pixelId ? [t('Footer.settings'), t('Consent.change')] : [t('Footer.settings')]
  return names.map((name) => (
    <button key={name} type="button" className="preferences-link" popoverTarget={PANEL}>
      {name}
    </button>
  ))
}

/** A name, the same in every language. */
export const META = 'Meta'

type Words = Site['t']
type Value = readonly [value: string, label: string]

const themes = (t: Words): Value[] => [
  ['', t('Preferences.themeAuto')],
  ['light', t('Preferences.themeLight')],
  ['dark', t('Preferences.themeDark')],
]

const textSizes = (t: Words): Value[] => [
  ['small', t('Preferences.textSmall')],
  ['', t('Preferences.textNormal')],
  ['large', t('Preferences.textLarge')],
  ['larger', t('Preferences.textLarger')],
]

function Choice({ name, legend, values }: { name: string; legend: string; values: readonly Value[] }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="choice">
        {values.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === ''} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Months({ t }: { t: Words }) {
  return (
    <label className="months">
      <span>{t('Preferences.months')}</span>
      <select name="months">
        <option value="">{t('Preferences.monthsSite')}</option>
        <option value="levant">{t('Preferences.monthsLevant')}</option>
        <option value="egypt-gulf">{t('Preferences.monthsGulf')}</option>
        <option value="maghreb">{t('Preferences.monthsMaghreb')}</option>
        <option value="dual">{t('Preferences.monthsDual')}</option>
      </select>
    </label>
  )
}

function Switch({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const hintId = hint && `${name}-hint`
  return (
    <div className="switch">
      <label>
        <input type="checkbox" name={name} value="on" aria-describedby={hintId} />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={hintId} className="meta">
          {hint}
        </p>
      )}
    </div>
  )
}
