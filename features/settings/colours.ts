export type Theme = 'light' | 'dark'
export const themes = ['light', 'dark'] as const satisfies readonly Theme[]

/** WCAG 2.2 AA for text of any size. */
export const LEAST_CONTRAST = 4.5

/** What stands behind a text in each theme, as styles/tokens.css has it: paper and panel. */
export const papers: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#ffffff', '#f6f4ef'],
  dark: ['#101317', '#171b21'],
}

/** The colours a newsroom may choose, and what each must be told from: the strip carries white words in both themes. */
export const houseColours = ['accent', 'strip'] as const
export type HouseColour = (typeof houseColours)[number]
export const besides = (colour: HouseColour, theme: Theme): readonly string[] =>
  colour === 'strip' ? ['#ffffff'] : papers[theme]

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text)

/** The lowest contrast of a colour with any of the others, from 1 to 21 (WCAG 2.2, relative luminance). */
export const contrast = (colour: string, others: readonly string[]): number =>
  Math.min(...others.map((other) => ratio(luminance(colour), luminance(other))))

export const isReadable = (colour: string, others: readonly string[]): boolean =>
  contrast(colour, others) >= LEAST_CONTRAST

/** The same colour, darker or lighter by as little as makes it readable beside all the others. */
export function nearestReadable(colour: string, others: readonly string[]): string {
  if (isReadable(colour, others)) return colour
  const end = isReadable('#000000', others) ? 0 : 255
  let [from, to] = [0, 1]
  for (let step = 0; step < 12; step++) {
    const share = (from + to) / 2
    if (isReadable(mixed(colour, end, share), others)) to = share
    else from = share
  }
  return mixed(colour, end, to)
}

const channels = (colour: string) =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))

const mixed = (colour: string, end: number, share: number) =>
  `#${channels(colour)
    .map((value) => Math.round(value + (end - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const ratio = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
