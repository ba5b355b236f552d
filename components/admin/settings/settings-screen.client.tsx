'use client'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import type { PictureMedia } from '@/features/media/picture-media'
import type { DeskEdition, OpenedGroups } from '@/features/settings/for-editors'
import type { Opened } from '@/features/settings/groups'
import { EditionsForm } from './editions-form.client'
import { FooterForm } from './footer-form.client'
import { IdentityForm, type OwnWords } from './identity-form.client'
import { LookForm } from './look-form.client'
import { RulesForm } from './rules-form.client'
import { TimeForm } from './time-form.client'
import { useGroup } from './use-group.client'

type SettingsScreenProps = {
  groups: OpenedGroups
  editions: Opened<readonly DeskEdition[]>
  pictures: readonly PictureMedia[]
  own: OwnWords
  /** The language of the interface. */
  locale: string
  defaultLocale: string
  now: string
}

const parts = ['identity', 'look', 'time', 'editions', 'footer', 'rules'] as const

/** All settings of the site in parts, each saved by itself. */
export function SettingsScreen({
  groups,
  editions,
  pictures,
  own,
  locale,
  defaultLocale,
  now,
}: SettingsScreenProps) {
  const t = useTranslations('Desk.Settings')
  const open = useGroups(groups, editions)
  const name = open.identity.value.name[locale]?.trim() || own.name[locale] || ''
  const shown = editions.value
  return (
    <div className="grid grid-cols-1 gap-8 xl:grid-cols-[12rem_minmax(0,1fr)]">
      <nav aria-label={t('parts')} className="xl:sticky xl:top-20 xl:self-start">
        <ul className="flex flex-wrap gap-x-1 gap-y-0 border-b border-rule xl:grid xl:border-b-0">
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`} className="desk-link">
                {t(`${part}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid max-w-[56rem] min-w-0 gap-10">
        <IdentityForm group={open.identity} editions={shown} own={own} />
        <LookForm group={open.look} name={name} pictures={pictures} locale={locale} />
        <TimeForm group={open.time} editions={shown} locale={locale} now={now} />
        <EditionsForm group={open.editions} defaultLocale={defaultLocale} />
        <FooterForm group={open.footer} editions={shown} />
        <RulesForm group={open.rules} editions={shown} />
      </div>
    </div>
  )
}

function useGroups(groups: OpenedGroups, editions: Opened<readonly DeskEdition[]>) {
  const all = { value: { editions: editions.value }, version: editions.version }
  return {
    identity: useGroup(groups.identity, (value, version) =>
      callAction('settings.save', { group: 'identity', value, version }),
    ),
    look: useGroup(groups.look, (value, version) =>
      callAction('settings.save', { group: 'look', value, version }),
    ),
    time: useGroup(groups.time, (value, version) =>
      callAction('settings.save', { group: 'time', value, version }),
    ),
    footer: useGroup(groups.footer, ({ socialUrls, ...value }, version) => {
      const urls = socialUrls.map((url) => url.trim()).filter(Boolean)
      return callAction('settings.save', { group: 'footer', value: { ...value, socialUrls: urls }, version })
    }),
    rules: useGroup(groups.rules, (value, version) =>
      callAction('settings.save', { group: 'rules', value, version }),
    ),
    editions: useGroup(all, ({ editions: given }, version) => {
      const wanted = given.map(({ locale, name, isEnabled }) => ({ locale, name, isEnabled }))
      return callAction('settings.editions', { editions: wanted, version })
    }),
  }
}
