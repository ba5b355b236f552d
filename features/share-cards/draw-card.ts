import type { OverlayOptions } from 'sharp'
import { regionOf } from '@/features/media/crops'
import { sharp } from '@/features/media/sharp'
import { layHeadline, layLine, startAt, type Direction } from './lay-text'

export const CARD = { widthPx: 1_200, heightPx: 630 } as const
/** Chats fetch it over a phone's line, and some of them give up on more. */
export const MOST_CARD_BYTES = 80_000

export type CardWords = { headline: string; section: string; siteName: string; direction: Direction }
export type CardPicture = { bytes: Uint8Array; focal: { x: number; y: number } }

const SIDE_PX = 64
const FLOOR_PX = 52
const NAME_PX = 34
const SECTION_PX = 32
const colours = { ground: '#101317', accent: '#5cc8c0', ink: '#ffffff' }

/** A story as a card in a chat or on a social page: its picture, and over it section, headline and the site's name. */
export async function drawCard(words: CardWords, picture: CardPicture | undefined): Promise<Buffer> {
  const ground = picture ? await pictureGround(picture) : plainGround()
  const card = ground.composite([
    { input: picture ? veil : quiet(words.direction), top: 0, left: 0 },
    ...(await layWords(words)),
  ])
  // composed once, written as often as it takes to be light
  const { data, info } = await card.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  for (const quality of [82, 70, 55, 40]) {
    const bytes = await sharp(data, { raw }).jpeg({ quality, chromaSubsampling: '4:2:0' }).toBuffer()
    if (bytes.length <= MOST_CARD_BYTES) return bytes
  }
  return sharp(data, { raw }).blur(1.2).jpeg({ quality: 30 }).toBuffer()
}

async function pictureGround({ bytes, focal }: CardPicture) {
  const picture = sharp(bytes)
  const { width, height } = await picture.metadata()
  const region = regionOf(CARD.widthPx / CARD.heightPx, width, height, focal)
  return picture.extract(region).resize(CARD.widthPx, CARD.heightPx).flatten({ background: colours.ground })
}

const plainGround = () =>
  sharp({ create: { width: CARD.widthPx, height: CARD.heightPx, channels: 3, background: colours.ground } })

async function layWords({ headline, section, siteName, direction }: CardWords): Promise<OverlayOptions[]> {
  const { widthPx, heightPx } = CARD
  const box = { widthPx: widthPx - 2 * SIDE_PX, heightPx: 310 }
  const title = await layHeadline(headline, direction, box)
  const name = await layLine(siteName, direction, NAME_PX, colours.ink)
  const kicker = await layLine(section, direction, SECTION_PX, colours.accent)
  const nameTop = heightPx - FLOOR_PX - 44
  const titleTop = nameTop - 44 - title.heightPx
  const markLeft = direction === 'rtl' ? widthPx - SIDE_PX - MARK_PX : SIDE_PX
  return [
    {
      input: kicker.bytes,
      top: titleTop - 36 - kicker.heightPx,
      ...startAt(kicker, direction, SIDE_PX, widthPx),
    },
    { input: title.bytes, top: titleTop, ...startAt(title, direction, SIDE_PX, widthPx) },
    { input: mark, top: nameTop, left: markLeft },
    {
      input: name.bytes,
      top: nameTop + Math.round((MARK_PX - name.heightPx) / 2),
      ...startAt(name, direction, SIDE_PX + MARK_PX + 14, widthPx),
    },
  ]
}

const svg = (content: string, width: number = CARD.widthPx, height: number = CARD.heightPx) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`)
const stop = (offset: number, opacity: number) =>
  `<stop offset="${offset}" stop-color="${colours.ground}" stop-opacity="${opacity}"/>`
/** Dark enough below for white words on any picture, and open above. */
const veil = svg(
  `<defs><linearGradient id="v" x1="0" y1="0" x2="0" y2="1">${stop(0, 0)}${stop(0.22, 0.12)}${stop(0.5, 0.76)}${stop(0.72, 0.93)}${stop(1, 0.97)}</linearGradient></defs>
<rect width="100%" height="100%" fill="url(#v)"/>`,
)

const MARK_PX = 44
/** The observatory: a dome on its horizon, and the telescope that looks out of it. */
const dome = (ink: string, accent: string) =>
  `<g fill="none" stroke-linecap="round" stroke-width="3"><path d="M3.5 22.5a12.5 12.5 0 0 1 25 0" stroke="${ink}"/><path d="m16 22.5 8-12" stroke="${accent}" stroke-width="3.4"/><path d="M1.5 27h29" stroke="${ink}"/></g>`
const mark = svg(
  `<g transform="scale(${MARK_PX / 32})">${dome(colours.ink, colours.accent)}</g>`,
  MARK_PX,
  MARK_PX,
)
/** Where there is no picture the observatory stands, large and faint, over the end of the lines. */
const quiet = (direction: Direction) =>
  svg(
    `<g opacity=".14" transform="translate(${direction === 'rtl' ? 48 : 772} -56) scale(12)">${dome('#eceef2', colours.accent)}</g><rect width="100%" height="10" fill="${colours.accent}"/>`,
  )
