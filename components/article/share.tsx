import type { Site } from '@/features/settings/site'

/** Hands the story to the device's own sharing, or copies its address. `path` is the story's short or full path. */
export function ShareButton({ site, path, headline }: { site: Site; path: string; headline: string }) {
  const { t } = site
  const words = { 'data-copied': t('Article.copied'), 'data-failed': t('Article.copyFailed') }
  return (
    <share-button class="no-print" data-url={site.origin + path} data-headline={headline} {...words}>
      <button type="button" className="share">
        <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 15V3m0 0L8 7m4-4 4 4M5 12v8h14v-8" />
        </svg>
        <span className="max-sm:sr-only">{t('Article.share')}</span>
      </button>
      <span data-part="status" role="status" className="meta" />
    </share-button>
  )
}
