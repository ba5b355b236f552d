import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/features/accounts/actor'
import { may, type Permission } from '@/features/accounts/permissions'
import { getActor } from '@/features/accounts/session'
import { getBareSite, getSite, type Site } from '@/features/settings/site'
import { defaultLocale, isLocale, locales } from '@/i18n/locales'

/** What every screen of the desk is made with. `site` and `t` speak the language of the interface. */
export type Desk = { actor: Actor; site: Site; t: Site['t']; dates: Site['dates']; now: Date }

const currentActor = cache(async () => getActor(await headers()))

/** Who is signed in, for layouts: it asks once a request. */
export const findActor = (): Promise<Actor | undefined> => currentActor()

/**
 * Opens the desk for a screen: to the sign-in page and back where nobody is signed in, "not there" where the role may
 * not.
 */
export async function openDesk(needs: Permission = 'articles.read'): Promise<Desk> {
  const actor = await currentActor()
  if (!actor) redirect(`/admin/sign-in?next=${encodeURIComponent(await currentPath())}`)
  if (!may(actor.role, needs)) notFound()
  const site = await siteIn(actor.locale)
  return { actor, site, t: site.t, dates: site.dates, now: new Date() }
}

/** The words for somebody who is not signed in: their last choice, else what their browser asks for. */
export async function openEntrance(): Promise<{ site: Site; t: Site['t'] }> {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value
  const site = await siteIn(chosen ?? preferred((await headers()).get('accept-language') ?? ''))
  return { site, t: site.t }
}

export const LANGUAGE_COOKIE = 'desk-language'
export const THEME_COOKIE = 'desk-theme'

const siteIn = async (locale: string) =>
  (isLocale(locale) ? await getSite(locale) : undefined) ??
  getBareSite(isLocale(locale) ? locale : defaultLocale)

function preferred(accepted: string): string {
  const asked = accepted.split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return asked.find((language) => locales.some((locale) => locale === language)) ?? defaultLocale
}

async function currentPath(): Promise<string> {
  return (await headers()).get('x-desk-path') ?? '/admin'
}
