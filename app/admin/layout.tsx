import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { DeskProviders } from '@/components/admin/frame/desk-providers.client'
import { currentFonts, FONTS_COOKIE } from '@/components/admin/frame/fonts'
import { deskWords, frameWords } from '@/i18n/desk-words'
import '@/styles/admin.css'
import './error' // what a screen that broke shows comes with the frame, not in a round trip of its own
import { openDocument, THEME_COOKIE } from './desk'

export const dynamic = 'force-dynamic'
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export async function generateMetadata(): Promise<Metadata> {
  const { t, site } = await openDocument()
  return {
    title: { default: t('Desk.Frame.title'), template: `%s · ${site.name}` },
    robots: { index: false, follow: false },
    icons: '/favicon.ico',
  }
}

/** The desk's pages: one document for the signed-in and the signed-out. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { site } = await openDocument()
  const known = await cookies()
  const theme = known.get(THEME_COOKIE)?.value
  return (
    <html
      lang={site.locale}
      dir={site.direction}
      data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}
      data-fonts={known.get(FONTS_COOKIE)?.value === currentFonts ? undefined : 'waiting'}
    >
      <body>
        <DeskProviders
          locale={site.locale}
          direction={site.direction}
          digits={site.settings.digits}
          timeZone={site.settings.timeZone}
          words={await deskWords(site.locale, frameWords)}
        >
          {children}
        </DeskProviders>
      </body>
    </html>
  )
}
