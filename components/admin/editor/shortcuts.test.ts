import { expect, test } from 'vitest'
import { keysOf, shortcutOf, shortcuts } from './shortcuts'

const press = (code: string, key: string, modifiers: string[] = []) => ({
  code,
  key,
  ctrlKey: modifiers.includes('ctrl'),
  metaKey: modifiers.includes('meta'),
  altKey: modifiers.includes('alt'),
  shiftKey: modifiers.includes('shift'),
})

test.each([
  ['an English keyboard', press('KeyB', 'b', ['ctrl']), 'strong'],
  ['an Arabic keyboard', press('KeyB', 'لا', ['ctrl']), 'strong'],
  ['an Arabic keyboard', press('KeyK', 'ن', ['ctrl']), 'link'],
  ['an Arabic keyboard', press('KeyZ', 'ئ', ['ctrl']), 'undo'],
  ['an Arabic keyboard with Shift', press('KeyZ', '~', ['ctrl', 'shift']), 'redo'],
  ['an Arabic keyboard', press('Digit2', '٢', ['ctrl', 'alt']), 'heading2'],
  ['a French keyboard', press('KeyW', 'z', ['ctrl']), 'undo'],
  ['any keyboard', press('ArrowUp', 'ArrowUp', ['alt', 'shift']), 'moveUp'],
  ['any keyboard', press('KeyB', 'b'), undefined],
  ['any keyboard', press('KeyB', 'b', ['meta']), undefined],
])('%s: %o is %s', (_keyboard, event, expected) => {
  expect(shortcutOf(event, false)).toBe(expected)
})

test('on a Mac the command key is meant', () => {
  expect(shortcutOf(press('KeyB', 'لا', ['meta']), true)).toBe('strong')
  expect(shortcutOf(press('KeyB', 'b', ['ctrl']), true)).toBeUndefined()
  expect(keysOf('moveUp', true)).toEqual(['⌥', '⇧', '↑'])
})

test('AltGr writes a character and asks for nothing', () => {
  const event = { ...press('Digit2', '~', ['ctrl', 'alt']), getModifierState: () => true }
  expect(shortcutOf(event, false)).toBeUndefined()
})

test('no two things have the same keys', () => {
  const keys = Object.values(shortcuts)
  expect(new Set(keys).size).toBe(keys.length)
})
