import { Badge } from '@/components/ui/badge'
import type { FrontNeeds } from '@/features/front/needs'
import type { Site } from '@/features/settings/site'

/** What a front asks of its editors, each in a few words. */
export function needsWords({ t }: Pick<Site, 't'>, { open, lapsed, staleHours }: FrontNeeds): string[] {
  return [
    staleHours === null ? '' : t('Desk.Fronts.needs.stale', { n: staleHours }),
    lapsed === 0 ? '' : t('Desk.Fronts.needs.lapsed', { n: lapsed }),
    open === 0 ? '' : t('Desk.Fronts.needs.open', { n: open }),
  ].filter(Boolean)
}

export function NeedsBadges({ site, needs }: { site: Site; needs: FrontNeeds }) {
  return needsWords(site, needs).map((words) => (
    <Badge key={words} tone="warn">
      {words}
    </Badge>
  ))
}

/** What a front is called in the language of the interface. */
export const frontTitle = ({ t }: Pick<Site, 't'>, section: string | null): string =>
  section === null ? t('Desk.Fronts.site') : t('Desk.Fronts.frontOf', { name: section })
