import type { Step } from '@/features/seo/heads'
import { editionPath, type Site } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'

type BreadcrumbsProps = { site: Site; parents: readonly Step[]; here: string }

/** The way from the front to this page. */
export function Breadcrumbs({ site, parents, here }: BreadcrumbsProps) {
  const { t, locale } = site
  const steps = [{ name: t('Nav.home'), path: '/' }, ...parents]
  return (
    <nav aria-label={t('Nav.breadcrumbs')} className="no-print">
      <ol className="flex flex-wrap items-baseline gap-x-2 text-small text-muted">
        {steps.map(({ name, path }, index) => (
          <li key={path} className="flex items-baseline gap-x-2">
            {index > 0 && <Slash />}
            <a href={encodePath(editionPath(locale, path))} className="py-1.5 font-bold">
              {name}
            </a>
          </li>
        ))}
        {/* on a phone the heading below says it */}
        <li aria-current="page" className="hidden items-baseline gap-x-2 sm:flex">
          <Slash />
          <bdi>{here}</bdi>
        </li>
      </ol>
    </nav>
  )
}

const Slash = () => <span aria-hidden="true">/</span>
