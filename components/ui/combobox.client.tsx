'use client'
import { ChevronsUpDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { cn } from './cn'
import { ComboboxList } from './combobox-list.client'
import type { ComboboxProps } from './combobox-props'

/** A choice of many: type to find. */
export function Combobox(props: ComboboxProps) {
  const { label, placeholder, value, onChange, options, chosen, id, disabled, className } = props
  const [open, setOpen] = useState(false)
  const name = options?.find((option) => option.value === value)?.label ?? chosen
  const take = (next: string | null) => {
    onChange(next)
    setOpen(false)
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          type="button"
          id={id}
          role="combobox"
          aria-expanded={open}
          aria-haspopup="listbox"
          aria-controls={open ? `${id ?? label}-list` : undefined}
          aria-label={name ? `${label}: ${name}` : label}
          aria-describedby={props['aria-describedby']}
          disabled={disabled}
          className={cn('control flex items-center justify-between gap-2 text-start', className)}
        >
          <span className={cn('truncate', !name && 'text-muted')}>{name ?? placeholder}</span>
          <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-muted" />
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="popover combobox"
          aria-label={label}
        >
          <ComboboxList {...props} listId={`${id ?? label}-list`} onTake={take} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
