import type { Formats } from 'next-intl'

/** Named formats for messages. Dates come from lib/dates, which pins what the machine's locale data may change. */
export const formats = {
  number: {
    whole: { maximumFractionDigits: 0 },
    compact: { notation: 'compact', maximumFractionDigits: 1 },
    percent: { style: 'percent', maximumFractionDigits: 1 },
  },
} satisfies Formats
