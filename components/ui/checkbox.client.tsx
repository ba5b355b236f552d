'use client'
import { Check } from 'lucide-react'
import { Checkbox as Radix } from 'radix-ui'
import { useId, type ReactNode } from 'react'

type CheckboxProps = {
  label: ReactNode
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  disabled?: boolean
}

export function Checkbox({ label, checked, onCheckedChange, disabled }: CheckboxProps) {
  const id = useId()
  return (
    <div className="flex min-h-9 items-center gap-2">
      <Radix.Root
        id={id}
        checked={checked}
        disabled={disabled}
        onCheckedChange={(value) => onCheckedChange(value === true)}
        className="grid size-5 shrink-0 place-items-center rounded-small border border-edge bg-paper data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=checked]:text-paper"
      >
        <Radix.Indicator>
          <Check aria-hidden="true" className="size-4" />
        </Radix.Indicator>
      </Radix.Root>
      <label htmlFor={id} className="text-small">
        {label}
      </label>
    </div>
  )
}
