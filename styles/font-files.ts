/** Written by scripts/fonts.ts: what to preload. */
export const fontFiles = {
  arabic: '/fonts/marsad-arabic-aa1b6ca2.woff2',
  latin: '/fonts/marsad-latin-8245231b.woff2',
} as const
