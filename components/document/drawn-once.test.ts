import { createElement } from 'react'
import { expect, test } from 'vitest'
import type { Site } from '@/features/settings/site'
import { drawnOnce } from './drawn-once'

const edition = (name: string) => ({ name }) as Site
const counted = () => {
  const drawing = { times: 0 }
  const draw = (text: string) => {
    const bold = createElement('b', null, text)
    return () => {
      drawing.times += 1
      return bold
    }
  }
  return { drawing, draw }
}

test('a part is drawn once for an edition and a key, with its text escaped', () => {
  const { drawing, draw } = counted()
  const site = edition('Marsad')
  for (let page = 0; page < 3; page++)
    expect(drawnOnce(site, 'footer 2026', draw('<2026>'))).toEqual({ __html: '<b>&lt;2026&gt;</b>' })
  expect(drawing.times).toBe(1)
  expect(drawnOnce(site, 'footer 2027', draw('2027'))).toEqual({ __html: '<b>2027</b>' })
})

test('an edition that was read again is drawn again', () => {
  const { drawing, draw } = counted()
  drawnOnce(edition('Marsad'), 'footer 2026', draw('Marsad'))
  expect(drawnOnce(edition('Raqib'), 'footer 2026', draw('Raqib'))).toEqual({ __html: '<b>Raqib</b>' })
  expect(drawing.times).toBe(2)
})

test('what cannot be drawn is thrown, and tried again', () => {
  const site = edition('Marsad')
  const broken = () => {
    throw new Error('no words')
  }
  expect(() => drawnOnce(site, 'footer', broken)).toThrow('no words')
  expect(drawnOnce(site, 'footer', counted().draw('here'))).toEqual({ __html: '<b>here</b>' })
})
