import type { Logo, LogoPicture } from '@/features/settings/house-style'
import type { Site } from '@/features/settings/site'

/** The observatory: a dome on its horizon, and the telescope that looks out of it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 32 32"
      aria-hidden="true"
      fill="none"
      strokeLinecap="round"
      strokeWidth="3"
    >
      <path d="M3.5 22.5a12.5 12.5 0 0 1 25 0" stroke="currentColor" />
      <path d="m16 22.500 8-12" stroke="var(--accent)" strokeWidth="3.4" />
      <path d="M1.5 27h29" stroke="currentColor" />
    </svg>
  )
}

type WordmarkProps = { site: Pick<Site, 'name' | 'logo'>; href: string; label: string }

/** The site's name, or the picture that stands for it. */
export function Wordmark({ site, href, label }: WordmarkProps) {
  const { name, logo } = site
  return (
    <a
      href={href}
      aria-label={label}
      className="flex min-w-0 items-center gap-2 text-[1.75rem] leading-none font-heavy hover:text-ink lg:text-[2.25rem]"
    >
      {logo ? (
        <LogoPictures logo={logo} />
      ) : (
        <>
          <Mark className="size-[1.05em] shrink-0" />
          {/* Arabic letters hang lower than Latin ones: the word is set to the horizon of the mark */}
          <span className="min-w-0 rtl:pb-[.22em]">{name}</span>
        </>
      )}
    </a>
  )
}

/** One for each theme. Where there is none for the night, the day's is turned to its negative, hues kept. */
function LogoPictures({ logo }: { logo: Logo }) {
  const day = logo.light ?? logo.dark
  const night = logo.dark ?? logo.light
  return (
    <>
      {day && <img {...sized(day)} alt="" className={logo.light ? 'logo by-day' : 'logo by-day negative'} />}
      {night && (
        <img
          {...sized(night)}
          loading="lazy"
          alt=""
          className={logo.dark ? 'logo by-night' : 'logo by-night negative'}
        />
      )}
    </>
  )
}

const sized = ({ src, widthPx, heightPx }: LogoPicture) =>
  ({ src, width: widthPx, height: heightPx, decoding: 'async' }) as const
