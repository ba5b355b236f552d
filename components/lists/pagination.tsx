import { ForwardIcon } from '@/components/ui/icons'
import type { Site } from '@/features/settings/site'

type PaginationProps = { site: Site; page: number; pages: number; hrefOf: (page: number) => string }

/** Real links to every neighbour, the first and the last page. */
export function Pagination({ site, page, pages, hrefOf }: PaginationProps) {
  const { t, dates } = site
  if (pages < 2) return null
  return (
    <nav aria-label={t('Lists.pagination')} className="no-print mt-8 border-t border-rule pt-4">
      <ul className="flex flex-wrap items-center gap-1 font-bold">
        {page > 1 && (
          <li>
            <a
              href={hrefOf(page - 1)}
              rel="prev"
              className="touch grid-flow-col gap-1 px-2 [&_svg]:rotate-180"
            >
              <ForwardIcon />
              {t('Lists.previous')}
            </a>
          </li>
        )}
        {numbersAround(page, pages).map((number, index) =>
          number === undefined ? (
            <li key={`gap-${index}`} aria-hidden="true" className="text-muted">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                href={hrefOf(number)}
                aria-label={t('Lists.goToPage', { page: number })}
                aria-current={number === page ? 'page' : undefined}
                className="touch numbers aria-[current]:bg-panel aria-[current]:text-accent"
              >
                {dates.number(number)}
              </a>
            </li>
          ),
        )}
        {page < pages && (
          <li>
            <a href={hrefOf(page + 1)} rel="next" className="touch grid-flow-col gap-1 px-2">
              {t('Lists.next')}
              <ForwardIcon />
            </a>
          </li>
        )}
      </ul>
      <p className="meta mt-2">{t('Lists.page', { page: dates.number(page), pages: dates.number(pages) })}</p>
    </nav>
  )
}

/** 1 … 4 5 6 … 90, undefined where pages are left out. */
function numbersAround(page: number, pages: number): (number | undefined)[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, pages])].filter(
    (number) => number >= 1 && number <= pages,
  )
  return wanted
    .sort((a, b) => a - b)
    .flatMap((number, index) => {
      const before = wanted[index - 1]
      return before !== undefined && number - before > 1 ? [undefined, number] : [number]
    })
}
