import type { Tab } from './side/tabs'

/** What a key does on the writing screen. */
export type Shortcut = 'save' | 'next' | 'help' | 'preview' | 'headline' | 'body' | `tab:${Tab}`

type Key = { code: string; mod?: true; alt?: true; shift?: true }

/** By the key's place on the board (event.code), so that they work on an Arabic keyboard too. */
export const shortcuts: readonly { does: Shortcut; key: Key }[] = [
  { does: 'save', key: { code: 'KeyS', mod: true } },
  { does: 'next', key: { code: 'Enter', mod: true } },
  { does: 'preview', key: { code: 'KeyP', mod: true, shift: true } },
  { does: 'headline', key: { code: 'KeyH', alt: true, shift: true } },
  { does: 'body', key: { code: 'KeyB', alt: true, shift: true } },
  { does: 'tab:fields', key: { code: 'Digit1', alt: true, shift: true } },
  { does: 'tab:seo', key: { code: 'Digit2', alt: true, shift: true } },
  { does: 'tab:related', key: { code: 'Digit3', alt: true, shift: true } },
  { does: 'tab:copyDesk', key: { code: 'Digit4', alt: true, shift: true } },
  { does: 'tab:comments', key: { code: 'Digit5', alt: true, shift: true } },
  { does: 'tab:revisions', key: { code: 'Digit6', alt: true, shift: true } },
  { does: 'tab:versions', key: { code: 'Digit7', alt: true, shift: true } },
  { does: 'help', key: { code: 'F1' } },
]

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What was asked for, if anything. Ctrl stands for Command where there is none. */
export function shortcutOf(pressed: Pressed): Shortcut | undefined {
  const found = shortcuts.find(
    ({ key }) =>
      key.code === pressed.code &&
      (key.mod ?? false) === (pressed.ctrlKey || pressed.metaKey) &&
      (key.alt ?? false) === pressed.altKey &&
      (key.shift ?? false) === pressed.shiftKey,
  )
  return found?.does
}

/** The keys as they are printed on the board. */
export function keyNames({ code, mod, alt, shift }: Key, isApple: boolean): string[] {
  const held = [
    mod && (isApple ? '⌘' : 'Ctrl'),
    alt && (isApple ? '⌥' : 'Alt'),
    shift && (isApple ? '⇧' : 'Shift'),
  ]
  return [...held.filter((name) => typeof name === 'string'), code.replace(/^(Key|Digit)/, '')]
}
