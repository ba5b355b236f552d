import { cookies, headers } from 'next/headers'
import { notFound, redirect, unstable_rethrow } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/features/accounts/actor'
import { may, type Permission } from '@/features/accounts/permissions'
import { getActor } from '@/features/accounts/session'
import { getBareSite, getSite, type Site } from '@/features/settings/site'
import { defaultLocale, isLocale, locales } from '@/i18n/locales'
import { log } from '@/lib/log'

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

/**
 * What the document around every page is made with. It comes without the database too: what broke is said by the page
 * within, in the language this browser spoke last.
 */
export const openDocument = cache(async (): Promise<{ site: Site; t: Site['t'] }> => {
  try {
    const actor = await currentActor()
    const site = await siteIn(actor?.locale ?? (await spokenLocale()))
    return { site, t: site.t }
  } catch (error) {
    unstable_rethrow(error)
    log.error('the desk was opened without the database', { error })
    const site = await getBareSite(await spokenLocale())
    return { site, t: site.t }
  }
})

/** The words for somebody who is not signed in: their last choice, else what their browser asks for. */
export async function openEntrance(): Promise<{ site: Site; t: Site['t'] }> {
  const site = await siteIn(await spokenLocale())
  return { site, t: site.t }
}

async function spokenLocale(): Promise<string> {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value
  const asked = chosen ?? preferred((await headers()).get('accept-language') ?? '')
  return isLocale(asked) ? asked : defaultLocale
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
