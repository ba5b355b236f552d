import { ForwardIcon } from '@/components/ui/icons'
import type { Step } from '@/features/seo/heads'
import { editionPath, type Site } from '@/features/settings/site'

type BesideProps = {
  site: Site
  label: string
  before?: Step & { words?: string }
  behind?: Step & { words?: string }
}

/** What came before and what came after, at the two ends of a line. */
export function Beside({ site, label, before, behind }: BesideProps) {
  if (!before && !behind) return null
  return (
    <nav
      aria-label={label}
      className="no-print mt-8 grid grid-cols-2 gap-4 border-t border-rule pt-3 font-bold"
    >
      {before && (
        <a
          href={editionPath(site.locale, before.path)}
          rel="prev"
          className="flex items-center gap-1.5 py-2 [&_svg]:rotate-180"
        >
          <ForwardIcon />
          <Words {...before} />
        </a>
      )}
      {behind && (
        <a
          href={editionPath(site.locale, behind.path)}
          rel="next"
          className="col-start-2 flex items-center justify-end gap-1.5 py-2 text-end"
        >
          <Words {...behind} />
          <ForwardIcon />
        </a>
      )}
    </nav>
  )
}

function Words({ words, name }: { words?: string; name: string }) {
  return (
    <span>
      {words && <span className="block text-small font-normal text-muted">{words}</span>}
      {name}
    </span>
  )
}
