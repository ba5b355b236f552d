/** Written by scripts/fonts.ts: what to preload. */
export const fontFiles = {
  arabic: '/fonts/marsad-arabic-5ca919df.woff2',
  latin: '/fonts/marsad-latin-5d1dd4bd.woff2',
} as const
