import { Extension } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion, exitSuggestion, type SuggestionOptions, type SuggestionProps } from '@tiptap/suggestion'
import { fold } from '@/lib/arabic/letters'
import type { InsertItem } from './insert-items'
import type { Store } from './store'

/** What the menu after a slash shows; undefined while it is closed. */
export type SlashState =
  | {
      items: InsertItem[]
      active: number
      rect: () => DOMRect | null
      choose: (item: InsertItem) => void
    }
  | undefined

const pluginKey = new PluginKey('slash')

type SlashRender = NonNullable<SuggestionOptions<InsertItem, InsertItem>['render']>
type Shown = SuggestionProps<InsertItem, InsertItem>

/** A slash at the start of an empty paragraph opens the menu; what is typed after it chooses, in any language. */
export function slashMenu(
  store: Store<SlashState>,
  items: () => InsertItem[],
  choose: (item: InsertItem) => void,
) {
  return Extension.create({
    name: 'slash',
    addProseMirrorPlugins() {
      return [
        Suggestion<InsertItem, InsertItem>({
          editor: this.editor,
          pluginKey,
          char: '/',
          startOfLine: true,
          // Names have several words; once none fits, it was a line that begins with a slash
          allowSpaces: true,
          allowedPrefixes: null,
          decorationClass: 'slash-query',
          allow: ({ state, range }) => {
            const $from = state.doc.resolve(range.from)
            return $from.parent.type.name === 'paragraph' && $from.parentOffset === 0
          },
          items: ({ query }) => matching(items(), query),
          command: ({ editor, range, props }) => {
            editor.view.dispatch(editor.state.tr.delete(range.from, range.to))
            choose(props)
          },
          render: () => show(store, items),
        }),
      ]
    },
  })
}

/** What is shown of the menu while it is open. */
const show = (store: Store<SlashState>, items: () => InsertItem[]): ReturnType<SlashRender> => {
  const put = (found: InsertItem[], { command, clientRect }: Shown) =>
    store.set({ items: found, active: 0, rect: () => clientRect?.() ?? null, choose: command })
  return {
    onStart: (shown) => put(items(), shown),
    onUpdate: (shown) =>
      shown.items.length === 0 && /\s/.test(shown.query) ? store.set(undefined) : put(shown.items, shown),
    onExit: () => store.set(undefined),
    onKeyDown: ({ event, view }) => press(store, event, () => exitSuggestion(view, pluginKey)),
  }
}

/** Those whose name, or whatever else they are called, begins a word with what was typed. */
export function matching(items: InsertItem[], query: string): InsertItem[] {
  const wanted = fold(query).trimStart()
  const called = ({ label, alsoCalled }: InsertItem) => fold(`${label} ${alsoCalled}`)
  const begins = items.filter((item) => ` ${called(item)}`.includes(` ${wanted}`))
  return begins.length > 0 ? begins : items.filter((item) => called(item).includes(wanted))
}

function press(store: Store<SlashState>, event: KeyboardEvent, close: () => void): boolean {
  const shown = store.get()
  if (!shown || shown.items.length === 0) return false
  const last = shown.items.length - 1
  const to = (active: number) => {
    store.set({ ...shown, active })
    return true
  }
  switch (event.key) {
    case 'ArrowDown':
      return to(shown.active === last ? 0 : shown.active + 1)
    case 'ArrowUp':
      return to(shown.active === 0 ? last : shown.active - 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(last)
    case 'Enter':
    case 'Tab': {
      const item = shown.items[shown.active]
      if (item) shown.choose(item)
      else close()
      return true
    }
    default:
      return false
  }
}
