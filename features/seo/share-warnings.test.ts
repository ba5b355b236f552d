import { expect, test } from 'vitest'
import { shareWarnings } from './share-warnings'

const well = {
  headline: 'The bridge opens',
  standfirst: 'After a year.',
  seoTitle: '',
  seoDescription: '',
  leadMediaId: 1,
}
const picture = (widthPx: number, alt: string) => {
  const rendition = { key: 'k', crop: 'full', format: 'webp', widthPx, heightPx: 700, sizeBytes: 1 } as const
  return {
    id: 1,
    colour: null,
    focalX: 0.5,
    focalY: 0.5,
    caption: null,
    credit: null,
    alt,
    renditions: [rendition],
  } as never
}
const wide = picture(1_280, 'A bridge')

test.each([
  [{}, wide, []],
  [{ headline: 'ه'.repeat(61) }, wide, ['title-long']],
  [{ headline: 'ه'.repeat(60) }, wide, []],
  [{ headline: 'ه'.repeat(61), seoTitle: 'افتتاح الجسر' }, wide, []],
  [{ standfirst: '' }, wide, ['description-missing']],
  [{ standfirst: '', seoDescription: 'After a year.' }, wide, []],
  [{ leadMediaId: null }, undefined, ['picture-missing']],
  [{}, undefined, []],
  [{}, picture(1_199, 'A bridge'), ['picture-small']],
  [{}, picture(1_280, ' '), ['alt-missing']],
])('%j: %#', (change, lead, warnings) =>
  expect(shareWarnings({ ...well, ...change }, lead)).toEqual(warnings),
)
