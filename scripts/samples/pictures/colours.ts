/** From shadow to light, with one colour that answers the rest. */
export type Palette = { deep: string; main: string; mid: string; accent: string; light: string }

const palette = (deep: string, main: string, mid: string, accent: string, light: string): Palette => ({
  deep,
  main,
  mid,
  accent,
  light,
})

export const palettes = {
  petrol: palette('#062b2b', '#0b6663', '#4a958c', '#d9a441', '#f3ead6'),
  madder: palette('#2b0f10', '#8f2d25', '#bb5c43', '#e3b566', '#f7ead5'),
  lapis: palette('#0a1a3c', '#1f4287', '#5481c4', '#d8b25c', '#eef2f8'),
  plaster: palette('#4f2f2a', '#c98e78', '#e2b9a3', '#2d5d62', '#fbeee5'),
  cypress: palette('#10281d', '#2c6a4b', '#72a380', '#d6c27a', '#f4f1e2'),
  aubergine: palette('#22152b', '#553063', '#8a5c8f', '#e2a48f', '#f8ece4'),
  sand: palette('#54402b', '#cdb48a', '#e2cfa9', '#1f6f78', '#faf3e3'),
  night: palette('#050b1e', '#122a52', '#34598f', '#f0c55b', '#dfe8f5'),
  walnut: palette('#24160d', '#6b4226', '#a87447', '#dcb583', '#f6ead8'),
  turquoise: palette('#07343f', '#11808a', '#5fb8b6', '#f0c987', '#f6f3e8'),
  dawn: palette('#34405c', '#a3b3cd', '#ced8e5', '#c8674b', '#fbf5ee'),
  pomegranate: palette('#2c0a1c', '#7d1f43', '#b84f6b', '#e8c39e', '#fbeeea'),
  ink: palette('#0e1116', '#2c333d', '#6d7682', '#c9a961', '#efece4'),
  saffron: palette('#33200c', '#b3741f', '#dca748', '#2f6f73', '#fbf1da'),
  slate: palette('#1c2030', '#454c69', '#8088a6', '#e0b7a8', '#f3efee'),
  olive: palette('#22230f', '#5b5f28', '#989a58', '#c8693f', '#f4f0dc'),
}

const channels = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))

/** `share` of the second colour in the first. */
export function mix(first: string, second: string, share: number): string {
  const other = channels(second)
  const mixed = channels(first).map((value, at) => Math.round(value + ((other[at] ?? value) - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Brighter above 0, darker below, by that share. */
export const shade = (colour: string, by: number) => mix(colour, by > 0 ? '#ffffff' : '#000000', Math.abs(by))
