/** Everything the keyboard can ask of the editor. */
export const shortcuts = {
  strong: 'Mod+KeyB',
  link: 'Mod+KeyK',
  highlight: 'Mod+Alt+KeyH',
  language: 'Mod+Alt+KeyL',
  isolate: 'Mod+Alt+KeyI',
  clearMarks: 'Mod+Backslash',
  undo: 'Mod+KeyZ',
  redo: 'Mod+Shift+KeyZ',
  redoAgain: 'Mod+KeyY',
  paragraph: 'Mod+Alt+Digit0',
  heading2: 'Mod+Alt+Digit2',
  heading3: 'Mod+Alt+Digit3',
  heading4: 'Mod+Alt+Digit4',
  orderedList: 'Mod+Shift+Digit7',
  bulletList: 'Mod+Shift+Digit8',
  blockquote: 'Mod+Shift+Digit9',
  moveUp: 'Alt+Shift+ArrowUp',
  moveDown: 'Alt+Shift+ArrowDown',
  duplicate: 'Mod+Alt+KeyD',
  deleteBlock: 'Mod+Alt+Backspace',
  selectOutside: 'Mod+Alt+KeyP',
  leave: 'Mod+Shift+Enter',
  insert: 'Mod+Slash',
  blockMenu: 'Alt+Enter',
  toolbar: 'Alt+F10',
  comment: 'Mod+Alt+KeyM',
  fix: 'Mod+Period',
  help: 'Mod+Alt+Slash',
} as const
export type ShortcutName = keyof typeof shortcuts

const byKeys = new Map<string, ShortcutName>(
  Object.entries(shortcuts).flatMap(([name, keys]) => (isShortcutName(name) ? [[keys, name]] : [])),
)

function isShortcutName(name: string): name is ShortcutName {
  return Object.hasOwn(shortcuts, name)
}

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> &
  Partial<Pick<KeyboardEvent, 'getModifierState'>>

/**
 * Which shortcut was pressed. Keys are known by where they lie, so that they work while the keyboard writes Arabic;
 * only where it writes a Latin letter is it that letter, so that they work on a French keyboard too.
 */
export function shortcutOf(event: Pressed, isMac: boolean): ShortcutName | undefined {
  const isMod = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  const isOtherMod = isMac ? event.ctrlKey : event.metaKey
  if (isOtherMod || event.getModifierState?.('AltGraph')) return undefined
  const keys = [isMod ? 'Mod' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '', codeOf(event)]
  return byKeys.get(keys.filter(Boolean).join('+'))
}

const codeOf = ({ code, key }: Pressed) => (/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : code)

/** The keys of a shortcut as they are written on the keyboard, for showing. */
export function keysOf(name: ShortcutName, isMac: boolean): string[] {
  const names: Record<string, string> = isMac ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' } : { Mod: 'Ctrl' }
  return shortcuts[name]
    .split('+')
    .map((part) => names[part] ?? signs[part] ?? part.replace(/^(Key|Digit)/, ''))
}

const signs: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Slash: '/',
  Backslash: '\\',
  Period: '.',
}
