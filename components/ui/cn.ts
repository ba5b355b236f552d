import { clsx, type ClassValue } from 'clsx'

/**
 * Class names in order. Utilities win over the looks of our controls, which are classes of a lower layer (styles); two
 * utilities that say the same thing differently must not meet.
 */
export const cn = (...values: ClassValue[]): string => clsx(values)
