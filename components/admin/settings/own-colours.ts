import type { HouseColour, Theme } from '@/features/settings/colours'

/** What a site has that chose nothing, as styles/tokens.css says it; a test holds the two together. */
export const ownColours: Readonly<Record<HouseColour, Readonly<Record<Theme, string>>>> = {
  accent: { light: '#0b6663', dark: '#5cc8c0' },
  strip: { light: '#b3121d', dark: '#8f1620' },
}
