import type { Site } from '@/features/settings/site'

type Given = Record<string, string | string[] | undefined>

/** What a list by name is asked in its address: the edition, how names begin, and where the page stands. */
export function readNameQuery(given: Given, site: Site) {
  const one = (name: string) => (typeof given[name] === 'string' ? given[name] : undefined)
  const edition = site.editions.find(({ locale }) => locale === one('edition')) ?? site.editions[0]
  return (
    edition && { edition, q: one('q')?.trim().slice(0, 80) ?? '', after: one('after'), before: one('before') }
  )
}

/** The pages beside one of a list by name. */
export function nameLinks(
  site: Site,
  path: string,
  { edition, q }: { edition: { locale: string }; q: string },
  { earlier, later }: { earlier?: number; later?: number },
) {
  const at = (place: Record<string, string>) =>
    `${path}?${new URLSearchParams({ edition: edition.locale, ...(q ? { q } : {}), ...place }).toString()}`
  return {
    label: site.t('Desk.Names.pages'),
    newer: earlier
      ? { href: at({ before: String(earlier) }), text: site.t('Desk.Names.earlier') }
      : undefined,
    older: later ? { href: at({ after: String(later) }), text: site.t('Desk.Names.later') } : undefined,
  }
}
