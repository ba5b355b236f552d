import type { Option } from './select.client'

export type ComboboxProps = {
  /** Its name, for those who hear it. */
  label: string
  placeholder: string
  value: string | null
  onChange: (value: string | null) => void
  /** All there is to choose from, or who finds it. */
  options?: readonly Option[]
  search?: (query: string) => Promise<readonly Option[]>
  /** What the chosen value is called, where the options do not say. */
  chosen?: string
  /** Makes what was typed and is not there yet. */
  create?: (name: string) => Promise<Option | undefined>
  id?: string
  disabled?: boolean
  className?: string
  'aria-describedby'?: string
}
