import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

type Change = { open: string; at: number } | { close: string }

const key = new PluginKey<DecorationSet>('paste-slots')

/** Places where something is on its way: they move with the text, and are shown until it has come. */
export function pasteSlots(label: () => string): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, slots) => {
        const mapped = slots.map(transaction.mapping, transaction.doc)
        const change = transaction.getMeta(key) as Change | undefined
        if (!change) return mapped
        if ('close' in change)
          return mapped.remove(mapped.find(undefined, undefined, (spec) => spec.id === change.close))
        const slot = Decoration.widget(change.at, () => draw(label()), {
          id: change.open,
          side: 1,
          ignoreSelection: true,
        })
        return mapped.add(transaction.doc, [slot])
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

function draw(label: string): HTMLElement {
  const slot = document.createElement('span')
  slot.className = 'paste-slot'
  slot.textContent = label
  return slot
}

let count = 0

/** Marks a place; `close` gives where it is by then, or undefined where it was deleted. */
export function openSlot(view: EditorView, at: number): { close: () => number | undefined } {
  count += 1
  const id = `slot${String(count)}`
  view.dispatch(view.state.tr.setMeta(key, { open: id, at }).setMeta('addToHistory', false))
  return {
    close: () => {
      if (view.isDestroyed) return undefined
      const found = key.getState(view.state)?.find(undefined, undefined, (spec) => spec.id === id)[0]
      view.dispatch(view.state.tr.setMeta(key, { close: id }).setMeta('addToHistory', false))
      return found?.from
    },
  }
}
