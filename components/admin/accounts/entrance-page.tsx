import type { ReactNode } from 'react'
import { Mark } from '@/components/document/wordmark'
import type { Site } from '@/features/settings/site'
import { LanguageLinks } from './language-links.client'

/** What stands in front of the desk: one narrow column, the wordmark above it. */
export function EntrancePage({
  site,
  title,
  lead,
  children,
}: {
  site: Site
  title: string
  lead?: string
  children: ReactNode
}) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-100 content-center gap-6 px-4 py-10">
      <header className="grid gap-3">
        <p className="flex items-center gap-2 text-large font-heavy">
          <Mark className="size-8" />
          {site.name}
        </p>
        <h1 className="text-large font-bold">{title}</h1>
        {lead && <p className="text-small text-muted">{lead}</p>}
      </header>
      {children}
      <LanguageLinks
        label={site.t('Desk.SignIn.language')}
        locale={site.locale}
        languages={site.editions.map(({ locale, name, direction }) => ({ locale, name, direction }))}
      />
    </main>
  )
}
