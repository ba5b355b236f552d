import type { OpenedPicture } from '@/features/media/for-editors'
import { frontName } from '@/features/front/front-name'
import type { Site } from '@/features/settings/site'

type PictureUsesListProps = { site: Site; uses: OpenedPicture['uses'] }

/** Every place where a picture stands, with the way to it. */
export function PictureUsesList({ site: { t }, uses }: PictureUsesListProps) {
  const name = (kind: 'stories' | 'people' | 'fronts' | 'pages' | 'logos') => t(`Desk.Library.uses.${kind}`)
  const lines = [
    ...uses.stories.map(({ id, headline, locale }) => ({
      ...{ key: `s${id}`, href: `/admin/articles/${id}`, kind: name('stories'), locale },
      text: headline || t('Desk.Home.untitled'),
    })),
    ...uses.people.map((one) => ({
      ...{ key: `p${one.id}`, href: `/admin/articles?person=${one.id}`, kind: name('people') },
      ...{ text: one.name, locale: undefined },
    })),
    ...uses.fronts.map(({ id, locale, sectionKey, section }) => ({
      ...{
        key: `f${id}`,
        href: `/admin/fronts/${frontName(locale, sectionKey ?? undefined)}`,
        kind: name('fronts'),
        locale,
      },
      text: section ?? t('Desk.Picture.ownFront'),
    })),
    ...uses.pages.map(({ id, headline, locale }) => ({
      ...{ key: `g${id}`, href: `/admin/pages/${id}`, kind: name('pages'), locale, text: headline },
    })),
    ...uses.logos.map(({ key }) => ({
      ...{ key, href: '/admin/settings#look', kind: name('logos'), locale: undefined },
      text: t('Desk.Settings.title'),
    })),
  ]
  return (
    <section aria-labelledby="uses-heading" className="grid gap-2">
      <h2 id="uses-heading" className="border-b border-rule pb-1 text-card font-bold">
        {t('Desk.Picture.uses')}
      </h2>
      {lines.length === 0 && <p className="text-small text-muted">{t('Desk.Picture.unused')}</p>}
      <ul className="grid">
        {lines.map(({ key, href, kind, text, locale }) => (
          <li key={key} className="flex items-baseline gap-3 py-1 text-small">
            <span className="min-w-28 shrink-0 text-tiny text-muted">{kind}</span>
            <a href={href} className="min-h-6 underline decoration-rule hover:text-accent">
              <bdi lang={locale}>{text}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
