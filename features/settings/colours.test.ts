import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { besides, contrast, houseColours, isReadable, nearestReadable, papers, themes } from './colours'

test('the papers are those of the reader’s pages', () => {
  const tokens = readFileSync('styles/tokens.css', 'utf8')
  const said = (name: string) => tokens.match(new RegExp(`--${name}: (#[0-9a-f]+);`, 'g')) ?? []
  const [light = '', dark = ''] = [0, 1].map((at) =>
    ['paper', 'panel'].map((name) => said(name)[at]?.replace(/^--\w+: |;$/g, '')).join(' '),
  )
  expect([light.replace('#fff ', '#ffffff '), dark]).toEqual([papers.light.join(' '), papers.dark.join(' ')])
})

test.each([
  ['#000000', ['#ffffff'], 21],
  ['#ffffff', ['#ffffff'], 1],
  ['#767676', ['#ffffff'], 4.54],
  ['#ff0000', ['#ffffff'], 4],
  ['#0b6663', ['#ffffff', '#f6f4ef'], 6.17],
])('%s beside %j', (colour, others, expected) => expect(contrast(colour, others)).toBeCloseTo(expected, 1))

describe('the nearest readable colour', () => {
  const given = ['#ffffff', '#000000', '#808080', '#ffd700', '#00ff00', '#1a73e8', '#e91e63', '#7f7f00']
  const places = themes.flatMap((theme) => houseColours.map((colour) => besides(colour, theme)))

  test.each(given)('of %s is readable, and no more than that', (colour) => {
    for (const others of places) {
      const near = nearestReadable(colour, others)
      expect(isReadable(near, others), `${near} beside ${others.join()}`).toBe(true)
      if (isReadable(colour, others)) expect(near).toBe(colour)
      else expect(contrast(near, others)).toBeLessThan(4.7)
    }
  })

  test('keeps its hue', () => expect(nearestReadable('#ff0000', papers.light)).toMatch(/^#[c-f].0000$/))
})
