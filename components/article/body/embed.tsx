import type { Embed } from '@/features/documents/document'
import { frameFor } from '@/features/documents/embed-frames'
import { type BlockProps, runOf } from './body-parts'

/**
 * What another site shows, as a link that names that site. Nothing is asked of it until the reader wants it: no frame,
 * no script, no picture from there. The island may put the frame named here in its place, on a press.
 */
export function EmbedBlock({ block: { attrs }, parts: { site } }: BlockProps<Embed>) {
  const provider = site.t(`Body.providers.${attrs.provider}`)
  const frame = frameFor(attrs)
  const hosts = new Set(
    [attrs.url, frame ?? attrs.url].map((url) => new URL(url).hostname.replace(/^www\./, '')),
  )
  return (
    <click-to-load class="story-embed" data-provider={attrs.provider} data-frame={frame} {...runOf(attrs)}>
      <p className="story-embed-title">{attrs.title ?? site.t('Body.embedUntitled', { provider })}</p>
      {frame && (
        <button type="button" data-part="load" className="answer no-print">
          {site.t('Body.embedLoad')}
        </button>
      )}
      <p>
        <a href={attrs.url} rel="noopener">
          {site.t('Body.embedOpen', { provider })}
        </a>
      </p>
      <p className="story-embed-note">
        {site.t.rich('Body.embedNote', {
          host: [...hosts].join(', '),
          address: (words) => <bdi dir="ltr">{words}</bdi>,
        })}
      </p>
    </click-to-load>
  )
}
