import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { DeskProviders } from '@/components/admin/frame/desk-providers.client'
import { messagesIn } from '@/i18n/translator'
import '@/styles/admin.css'
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
  const theme = (await cookies()).get(THEME_COOKIE)?.value
  const { Desk } = await messagesIn(site.locale)
  return (
    <html
      lang={site.locale}
      dir={site.direction}
      data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}
    >
      <body>
        <DeskProviders
          locale={site.locale}
          direction={site.direction}
          digits={site.settings.digits}
          timeZone={site.settings.timeZone}
          messages={{ Desk }}
        >
          {children}
        </DeskProviders>
      </body>
    </html>
  )
}
