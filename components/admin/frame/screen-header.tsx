import type { ReactNode } from 'react'

/** What a screen is called, what it is for, and what one can begin there. */
export function ScreenHeader({
  title,
  lead,
  children,
}: {
  title: string
  lead?: string
  children?: ReactNode
}) {
  return (
    <header className="mb-5 flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0">
        <h1 className="text-large font-bold">{title}</h1>
        {lead && <p className="mt-1 max-w-measure text-small text-muted">{lead}</p>}
      </div>
      {children && <div className="flex flex-wrap gap-2">{children}</div>}
    </header>
  )
}
