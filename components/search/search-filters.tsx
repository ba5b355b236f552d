import type { ReactNode } from 'react'
import type { SearchRequest } from '@/features/search/address'
import type { Site } from '@/features/settings/site'
import { kinds } from '@/features/search/address'

const box = 'min-h-11 min-w-0 rounded-small border border-muted bg-paper px-2'

/** Kind, days and language; what else narrows the search goes along unseen. */
export function SearchFilters({ site, request }: { site: Site; request: SearchRequest }) {
  const { t } = site
  const { section, topic, author, sort, kind, from, to, edition } = request
  const kept = { section, topic, author, sort }
  return (
    <details className="mt-3" open={Boolean(kind ?? from ?? to ?? edition)}>
      <summary className="inline-block cursor-pointer py-2 font-bold text-accent">
        {t('Search.narrow')}
      </summary>
      <div className="mt-2 flex flex-wrap items-end gap-3">
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Labelled label={t('Search.kind')}>
          <select name="kind" defaultValue={kind ?? ''} className={box}>
            <option value="">{t('Search.anyKind')}</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`Kinds.${one}`)}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={t('Search.from')}>
          <input type="date" name="from" defaultValue={from} className={box} />
        </Labelled>
        <Labelled label={t('Search.to')}>
          <input type="date" name="to" defaultValue={to} className={box} />
        </Labelled>
        {site.editions.length > 1 && (
          <Labelled label={t('Search.edition')}>
            <select name="edition" defaultValue={edition ?? site.locale} className={box}>
              {site.editions.map((one) => (
                <option key={one.locale} value={one.locale} lang={one.locale}>
                  {one.name}
                </option>
              ))}
            </select>
          </Labelled>
        )}
        <button type="submit" className="answer">
          {t('Search.apply')}
        </button>
      </div>
    </details>
  )
}

const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  <label className="grid gap-1 text-small font-bold">
    {label}
    {children}
  </label>
)
