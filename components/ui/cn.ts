import { clsx, type ClassValue } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

/** Our own sizes of type: without their names `text-tiny` would pass for a colour, and `text-muted` take its place. */
const sizes = [
  ...['tiny', 'small', 'base', 'card', 'bar', 'large'],
  ...['lead', 'lead-wide', 'headline', 'headline-wide'],
]
const merge = extendTailwindMerge({
  extend: {
    theme: { text: sizes, 'font-weight': ['heavy'], radius: ['small'], container: ['measure', 'page'] },
  },
})

/** Class names in order; of two that say the same thing differently the later one counts. */
export const cn = (...values: ClassValue[]): string => merge(clsx(values))
