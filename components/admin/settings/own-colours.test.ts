import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { besides, houseColours, isReadable, themes } from '@/features/settings/colours'
import { ownColours } from './own-colours'

test('are those of the sheet, and can be read', () => {
  const tokens = readFileSync('styles/tokens.css', 'utf8')
  for (const colour of houseColours)
    for (const theme of themes) {
      const own = ownColours[colour][theme]
      expect(tokens).toContain(`--${colour === 'strip' ? 'ticker' : colour}: ${own};`)
      expect(isReadable(own, besides(colour, theme))).toBe(true)
    }
})
