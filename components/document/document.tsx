import type { ReactNode } from 'react'
import { firstScript, islands, sheets } from '@/generated/reader-assets'
import type { Shell } from '@/features/settings/shell'
import { ConsentBar } from './consent-bar'
import { Footer } from './footer'
import { HeadTags } from './head-tags'
import type { Head } from '@/features/seo/heads'
import { Masthead } from './masthead'
import { PreviewBar } from './preview-bar'

type DocumentProps = {
  shell: Shell
  head: Head
  /** Slug of the section, or name of the list, the reader is in. */ current?: string
  /** Which styles stand in the page: those of a story, or all. */ sheet?: keyof typeof sheets
  children: ReactNode
}

/** A whole reader's page: everything it needs to be read is in it, styles included. */
export function Document({ shell, head, current, sheet = 'site', children }: DocumentProps) {
  const { site, ticker, preview } = shell
  const { pixelId } = site.settings
  return (
    <html
      lang={site.locale}
      dir={site.direction}
      data-digits={site.settings.digits}
      data-fixed-theme={preview?.theme}
      data-theme={preview?.theme}
      id="top"
    >
      <head>
        <HeadTags site={site} head={head} />
        <script dangerouslySetInnerHTML={{ __html: firstScript }} />
        <style dangerouslySetInnerHTML={{ __html: sheets[sheet] }} />
        {site.style && <style dangerouslySetInnerHTML={{ __html: site.style.css }} />}
        <script type="module" src={islands.path} async />
      </head>
      <body>
        <a href="#content" className="skip">
          {site.t('Site.skipToContent')}
        </a>
        {preview?.until && <PreviewBar site={site} until={preview.until} />}
        <Masthead shell={shell} current={current} languages={head.alternates} ticker={ticker} />
        <main id="content" tabIndex={-1} className="outline-none">
          {children}
        </main>
        <Footer site={site} now={shell.now} />
        {pixelId && <ConsentBar site={site} pixelId={pixelId} />}
      </body>
    </html>
  )
}
