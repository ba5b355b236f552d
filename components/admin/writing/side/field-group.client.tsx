'use client'
import { useId, type ReactNode } from 'react'

type FieldGroupProps = { field: string; label: string; hint?: string; children: ReactNode }

/** Several controls that are one field of the story. */
export function FieldGroup({ field, label, hint, children }: FieldGroupProps) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} data-field={field} className="grid gap-2">
      <span id={id} className="text-small font-semibold">
        {label}
      </span>
      {children}
      {hint && <p className="text-tiny text-muted">{hint}</p>}
    </div>
  )
}
