import type { Shell } from '@/features/settings/shell'

/** On paper only: where the story came from. The browser's islands add the time of printing. */
export function PrintFooter({ shell, path }: { shell: Shell; path: string }) {
  const { site } = shell
  return (
    <p className="print-only meta mt-6">
      {site.t('Print.from', { site: site.name })} · <bdi dir="ltr">{`${site.origin}${decodeURI(path)}`}</bdi>{' '}
      <span data-printed={site.t('Print.printedAt', { time: '' }).trim()} />
    </p>
  )
}
