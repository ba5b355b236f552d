'use client'
import type { ComponentProps } from 'react'
import { cn } from './cn'

export type Option = { value: string; label: string }

type SelectProps = Omit<ComponentProps<'select'>, 'onChange' | 'value'> & {
  value: string
  onValueChange: (value: string) => void
  options: readonly Option[]
  /** Its name, where no Field gives one. */
  label?: string
  placeholder?: string
}

/** A choice of few. The device's own list: it works by touch, keyboard and voice without our help. */
export function Select({
  value,
  onValueChange,
  options,
  label,
  placeholder,
  className,
  ...rest
}: SelectProps) {
  return (
    <select
      value={value}
      aria-label={label}
      onChange={(event) => onValueChange(event.target.value)}
      className={cn('control select', className)}
      {...rest}
    >
      {placeholder !== undefined && (
        <option value="" disabled={value !== ''}>
          {placeholder}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
