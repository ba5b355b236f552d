import type { ReactNode } from 'react'

/** Where there is nothing yet: what would stand here and how it comes to be. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="grid justify-items-center gap-2 border border-dashed border-rule px-4 py-10 text-center">
      <p className="font-semibold">{title}</p>
      {children && <p className="max-w-measure text-small text-muted">{children}</p>}
      {action}
    </div>
  )
}
