import type { ReactNode } from 'react'

type LabelledProps = { label: string; className?: string; children: ReactNode }

/** A field that narrows a list, with its name over it. */
export const Labelled = ({ label, className, children }: LabelledProps) => (
  <label className={className}>
    <span className="mb-1 block text-tiny font-semibold text-muted">{label}</span>
    {children}
  </label>
)

type ChoiceProps = {
  name: string
  any: string
  value?: string
  options: readonly (readonly [string, string])[]
}

/** One of several, or any. */
export const Choice = ({ name, any, value = '', options }: ChoiceProps) => (
  <select name={name} defaultValue={value} className="control select min-w-32">
    <option value="">{any}</option>
    {options.map(([key, label]) => (
      <option key={key} value={key}>
        {label}
      </option>
    ))}
  </select>
)
