import { placeName } from '@/features/settings/place-name'
import { editionPath, type Site } from '@/features/settings/site'
import { drawnOnce } from './drawn-once'
import { PreferencesLink } from './preferences'
import { Wordmark } from './wordmark'

export function Footer({ site, now }: { site: Site; now: Date }) {
  const year = site.dates.machine(now).slice(0, 4)
  return (
    <footer
      className="below mt-10 border-t border-rule bg-panel pt-8 pb-5 text-small"
      dangerouslySetInnerHTML={drawnOnce(site, `footer ${year}`, () => (
        <Imprint site={site} year={year} />
      ))}
    />
  )
}

function Imprint({ site, year }: { site: Site; year: string }) {
  const { t, locale } = site
  const at = (path: string) => encodeURI(editionPath(locale, path))
  const pages = site.footerPages.filter((page) => page.isInFooter)
  const { footerLinks, socialUrls, contactEmail } = site.settings
  const links = [
    ...pages.map((page) => ({ name: page.headline, href: at(`/pages/${page.slug}`) })),
    { name: t('Lists.topics'), href: at('/topics') },
    { name: t('Lists.authors'), href: at('/authors') },
    { name: t('Footer.archive'), href: at('/archive') },
    { name: t('Footer.feed'), href: at('/feed.xml') },
    ...(footerLinks[locale] ?? []).map(({ name, url }) => ({ name, href: url })),
  ]
  return (
    <div className="wrap beside grid gap-x-12 gap-y-5">
      <div>
        <Wordmark site={site} href={at('/')} label={t('Masthead.homeOf', { site: site.name })} />
        <p className="mt-3">
          {site.settings.description[locale] ?? t('Footer.about')}{' '}
          <a href={at('/corrections')} className="underline underline-offset-4">
            {t('Footer.corrections')}
          </a>
        </p>
        {contactEmail && (
          <p className="mt-1">
            <a href={`mailto:${contactEmail}`} className="inline-block py-1.5 underline underline-offset-4">
              <bdi dir="ltr">{contactEmail}</bdi>
            </a>
          </p>
        )}
        {socialUrls.length > 0 && <SocialLinks site={site} urls={socialUrls} />}
      </div>
      <nav aria-label={t('Footer.pages')}>
        <ul className="grid grid-cols-2 gap-x-6 font-bold">
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href} className="block py-2.5 lg:py-1.5">
                {link.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex flex-wrap items-center justify-between border-t border-rule pt-3 lg:col-span-2">
        <p className="meta">{t('Footer.rights', { year, site: site.name })}</p>
        <p className="no-print">
          <PreferencesLink site={site} />
        </p>
      </div>
    </div>
  )
}

/** Where else the newsroom speaks, each by the name of the place. */
function SocialLinks({ site, urls }: { site: Site; urls: readonly string[] }) {
  return (
    <nav aria-label={site.t('Footer.social')} className="mt-2">
      <ul className="flex flex-wrap gap-x-5 font-bold">
        {urls.map((url) => (
          <li key={url}>
            <a href={url} rel="me noopener" className="inline-block py-2.5 lg:py-1.5">
              <bdi>{placeName(url)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
