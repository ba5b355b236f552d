import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { manifestJson } from './manifest'

type Manifest = {
  start_url: string
  dir: string
  lang: string
  icons: { src: string; sizes: string; type: string }[]
}

const manifestOf = async (locale: 'ar' | 'en', direction: 'rtl' | 'ltr'): Promise<Manifest> =>
  JSON.parse(manifestJson({ locale, direction, name: 'مرصد "١"', tagline: 'صحيفة', description: 'أخبار' }))

test('each edition starts at its own front', async () => {
  expect(await manifestOf('ar', 'rtl')).toMatchObject({
    start_url: '/',
    dir: 'rtl',
    lang: 'ar',
    short_name: 'مرصد "١"',
  })
  expect(await manifestOf('en', 'ltr')).toMatchObject({ start_url: '/en', dir: 'ltr', lang: 'en' })
})

test('its icons are there, in the sizes it says', async () => {
  const { icons } = await manifestOf('ar', 'rtl')
  for (const { src, sizes } of icons.filter(({ type }) => type === 'image/png')) {
    const { width, height, format } = await sharp(readFileSync(`public${src}`)).metadata()
    expect([`${width}x${height}`, format]).toEqual([sizes, 'png'])
  }
})
