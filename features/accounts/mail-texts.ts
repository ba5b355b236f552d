import { getSite } from '@/features/settings/site'
import { defaultLocale } from '@/i18n/locales'
import { translatorFor } from '@/i18n/translator'
import type { Mail } from './mail'
import type { Role } from './permissions'

/** The mail that brings an invitation, in the language of whoever is invited. */
export async function inviteMail(url: string, name: string, role: Role, locale: string): Promise<Mail> {
  const { t, site } = await wordsIn(locale)
  const roleName = t(`Desk.Frame.roles.${role}`)
  return letter(locale, t('Desk.Mail.inviteSubject', { site }), url, [
    t('Desk.Mail.hello', { name }),
    t('Desk.Mail.invite', { site, role: roleName }),
    t('Desk.Mail.goodForDays'),
  ])
}

export async function resetMail(url: string, locale: string): Promise<Mail> {
  const { t, site } = await wordsIn(locale)
  return letter(locale, t('Desk.Mail.resetSubject', { site }), url, [
    t('Desk.Mail.reset', { site }),
    t('Desk.Mail.goodForHours'),
    t('Desk.Mail.notYou'),
  ])
}

async function wordsIn(locale: string) {
  const site = (await getSite(locale)) ?? (await getSite(defaultLocale))
  const t = await translatorFor(locale)
  return { t, site: site?.name ?? t('Site.name') }
}

function letter(locale: string, subject: string, url: string, lines: readonly string[]): Mail {
  const [first = '', ...rest] = lines
  const link = `<p dir="ltr"><a href="${escape(url)}">${escape(url)}</a></p>`
  const paragraphs = [first, ...rest].map((line) => `<p>${escape(line)}</p>`)
  return {
    subject,
    text: [...lines, url].join('\n\n'),
    html: `<div lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">${paragraphs.join('')}${link}</div>`,
  }
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
