import type { ReactNode } from 'react'
import { cn } from './cn'

type LabelledProps = { label: string; className?: string; children: ReactNode }

/** A field that narrows a list, with its name over it. */
export const Labelled = ({ label, className, children }: LabelledProps) => (
  <label className={cn('min-w-0', className)}>
    <span className="mb-1 block text-tiny font-semibold text-muted">{label}</span>
    {children}
  </label>
)

/** On phones two of them stand beside each other where there is room. */
export const half = 'max-sm:grow max-sm:basis-36'

type ChoiceProps = {
  name: string
  /** What none of them is called, where none may be chosen. */
  any?: string
  value?: string
  options: readonly (readonly [string, string])[]
}

/** One of several. */
export const Choice = ({ name, any, value = '', options }: ChoiceProps) => (
  <select name={name} defaultValue={value} className="control select min-w-32">
    {any !== undefined && <option value="">{any}</option>}
    {options.map(([key, label]) => (
      <option key={key} value={key}>
        {label}
      </option>
    ))}
  </select>
)
