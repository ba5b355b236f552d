import { createHash } from 'node:crypto'
import { getPictures } from '@/features/media/pictures'
import {
  mediaPath,
  logoCrop,
  renditionFor,
  renditionsOf,
  type PictureMedia,
} from '@/features/media/picture-media'
import { nearestReadable, papers, type Theme } from './colours'
import type { SiteSettings } from './site-settings'

export type LogoPicture = { src: string; widthPx: number; heightPx: number }
export type Logo = { light?: LogoPicture; dark?: LogoPicture }
/** Styles of a newsroom's own, and the hash by which a page allows them. */
export type HouseStyle = { css: string; hash: string }

/** Drawn about 44 px high, sharp on the best screens. */
const LOGO_PX = 320

export async function getLogo({ logo }: SiteSettings, locale: string): Promise<Logo | undefined> {
  const ids = [logo.light, logo.dark].filter((id) => id !== null)
  if (ids.length === 0) return undefined
  const pictures = await getPictures(ids, locale)
  const of = (id: number | null) => logoPicture(id === null ? undefined : pictures.get(id))
  const found = { light: of(logo.light), dark: of(logo.dark) }
  return found.light || found.dark ? found : undefined
}

export function logoPicture(picture: PictureMedia | undefined): LogoPicture | undefined {
  const crop = picture && logoCrop(picture)
  const rendition = crop && renditionFor(renditionsOf(picture, crop, 'webp'), LOGO_PX)
  return (
    rendition && { src: mediaPath(rendition.key), widthPx: rendition.widthPx, heightPx: rendition.heightPx }
  )
}

/** What a newsroom's colours change of the sheet (styles/tokens.css); nothing where it has chosen none. */
export function houseStyle(settings: Pick<SiteSettings, 'accent' | 'strip'>): HouseStyle | undefined {
  const [light, dark] = [valuesOf(settings, 'light'), valuesOf(settings, 'dark')]
  if (light === '' && dark === '') return undefined
  const rules = [
    light && `:root{${light}}`,
    dark && `@media (prefers-color-scheme:dark){:root:not([data-theme='light']){${dark}}}`,
    dark && `:root[data-theme='dark']{${dark}}`,
  ]
  const css = rules.join('')
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` }
}

/** The strip's colour is also that of urgent words, as near as they can be read in it. */
function valuesOf({ accent, strip }: Pick<SiteSettings, 'accent' | 'strip'>, theme: Theme): string {
  const values = {
    accent: accent[theme],
    ticker: strip[theme],
    breaking: strip[theme] && nearestReadable(strip[theme], papers[theme]),
  }
  return Object.entries(values)
    .flatMap(([name, value]) => (value ? [`--${name}:${value}`] : []))
    .join(';')
}
