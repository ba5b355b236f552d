import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PictureMedia, PictureFormat } from '@/features/media/picture-media'
import { Picture } from './picture'

const rendition = (crop: '16x9' | '1x1', format: PictureFormat, widthPx: number) => ({
  crop,
  format,
  widthPx,
  heightPx: Math.round((widthPx * 9) / 16),
  key: `0123456789abcdef/${crop}-${widthPx}.${format}`,
})
const media: PictureMedia = {
  id: 1,
  alt: 'نجمة من ثمانية رؤوس',
  caption: 'تعليق',
  credit: 'مرصد',
  colour: '#0b6663',
  placeholder: null,
  widthPx: 1600,
  heightPx: 1067,
  focalX: 0.5,
  focalY: 0.5,
  renditions: [320, 640, 960].flatMap((width) => [
    rendition('16x9', 'webp', width),
    rendition('16x9', 'avif', width),
  ]),
}
const html = (props: Partial<Parameters<typeof Picture>[0]> = {}) =>
  renderToStaticMarkup(<Picture media={media} crop="16x9" sizes="50vw" {...props} />)

test('says its size, its words and its files, and comes late', () => {
  const page = html()
  expect(page).toContain('width="960" height="540"')
  expect(page).toContain('alt="نجمة من ثمانية رؤوس"')
  expect(page).toMatch(/<source type="image\/avif" srcSet="[^"]*16x9-320.avif 320w/)
  expect(page).toContain('src="/media/0123456789abcdef/16x9-640.webp"')
  expect(page.match(/srcset/gi)).toHaveLength(1)
  expect(page).toContain('loading="lazy"')
  expect(page).toContain('color="#0b6663"')
  expect(page).not.toContain('style=')
})

test('the lead comes first', () => {
  expect(html({ isEager: true })).toMatch(/loading="eager".*fetchPriority="high"/i)
})

test('is without words only on purpose', () => {
  expect(html({ isDecorative: true })).toContain('alt=""')
  expect(html({ media: { ...media, alt: '' } })).toContain('alt="تعليق"')
  expect(html({ alt: 'غيرها' })).toContain('alt="غيرها"')
})

test('has every width as WebP until its AVIF files are there', () => {
  const page = html({
    media: { ...media, renditions: media.renditions.filter(({ format }) => format === 'webp') },
  })
  expect(page).toContain('16x9-320.webp 320w')
  expect(page).not.toContain('<source')
})

test('leaves out what is wider than its place', () => {
  expect(html({ upToPx: 320 })).not.toContain('640w')
})

test('takes the nearest crop there is, and nothing where there is none', () => {
  const square = { ...media, renditions: [rendition('1x1', 'webp', 160)] }
  expect(html({ media: square })).toContain('1x1-160.webp')
  expect(html({ media: square })).not.toContain('<source')
  expect(html({ media: { ...media, renditions: [] } })).toBe('')
})
