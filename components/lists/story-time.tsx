import type { Site } from '@/features/settings/site'

/**
 * When a story came out: the hour if it was today, the day if not, the year if it is not this one; always absolute, because the page is kept.
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
  const isThisYear = dates.machine(at).slice(0, 4) === dates.machine(now).slice(0, 4)
  const day = isThisYear ? dates.dayMonth(at) : dates.date(at)
  return (
    <relative-time class={className}>
      <time dateTime={dates.machine(at)}>{isToday ? dates.time(at) : day}</time>
    </relative-time>
  )
}
