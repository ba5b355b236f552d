import { expect, test } from 'vitest'
import { keyNames, shortcutOf, shortcuts } from './shortcut-keys'

const pressed = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test.each([
  [{ code: 'KeyS', ctrlKey: true }, 'save'],
  [{ code: 'KeyS', metaKey: true }, 'save'],
  [{ code: 'KeyS', ctrlKey: true, shiftKey: true }, undefined],
  [{ code: 'KeyS' }, undefined],
  [{ code: 'Enter', ctrlKey: true }, 'next'],
  [{ code: 'Digit4', altKey: true, shiftKey: true }, 'tab:copyDesk'],
  [{ code: 'F1' }, 'help'],
])('%j → %s', (keys, does) => expect(shortcutOf({ ...pressed, ...keys })).toBe(does))

test('no two shortcuts share their keys', () => {
  const spelt = shortcuts.map(({ key }) => keyNames(key, false).join('+'))
  expect(new Set(spelt).size).toBe(spelt.length)
})
