import type { Site } from '@/features/settings/site'

/**
 * When a story came out: the hour if it was today, the day if not, always absolute, because the page is kept.
 * <relative-time> may say "ten minutes ago" instead, on the reader's device.
 */
export function StoryTime({
  site,
  at,
  now,
  className,
}: {
  site: Site
  at: Date
  now: Date
  className?: string
}) {
  const { dates } = site
  const isToday = dates.date(at) === dates.date(now)
  return (
    <relative-time class={className}>
      <time dateTime={dates.machine(at)}>{isToday ? dates.time(at) : dates.date(at)}</time>
    </relative-time>
  )
}
