'use client'
import { Switch as Radix } from 'radix-ui'
import { useId, type ReactNode } from 'react'

type SwitchProps = {
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  disabled?: boolean
}

export function Switch({ label, hint, checked, onCheckedChange, disabled }: SwitchProps) {
  const id = useId()
  return (
    <div className="flex items-start justify-between gap-3 py-1">
      <div>
        <label htmlFor={id} className="text-small font-semibold">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-tiny text-muted">
            {hint}
          </p>
        )}
      </div>
      <Radix.Root
        id={id}
        checked={checked}
        disabled={disabled}
        onCheckedChange={onCheckedChange}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="switch"
      >
        <Radix.Thumb className="switch-thumb" />
      </Radix.Root>
    </div>
  )
}
