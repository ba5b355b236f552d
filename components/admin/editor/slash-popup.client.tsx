'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useEditorDesk } from './editor-desk.client'
import { InsertIcon } from './insert-icon'
import { placeBeside } from './place-beside'
import type { SlashState } from './slash'
import type { Store } from './store'

/** The list after a slash. The caret stays in the text, which says which entry is meant. */
export function SlashPopup({ store }: { store: Store<SlashState> }) {
  const t = useTranslations('Desk.Editor.slash')
  const { editor, direction } = useEditorDesk()
  const shown = useSyncExternalStore(store.subscribe, store.get, () => undefined)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const active = shown?.items[shown.active]
  useLayoutEffect(() => {
    const rect = shown?.rect()
    if (list.current && rect) placeBeside(list.current, rect, direction)
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [shown, direction])
  useEffect(() => {
    const text = editor.view.dom
    const attributes = {
      'aria-autocomplete': 'list',
      'aria-controls': id,
      'aria-activedescendant': active ? `${id}-${active.name}` : '',
    }
    for (const [name, value] of Object.entries(attributes)) {
      if (shown && value !== '') text.setAttribute(name, value)
      else text.removeAttribute(name)
    }
  }, [editor, id, shown, active])
  if (!shown) return null
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('label')} className="popover slash-popup">
      {shown.items.map((item, index) => (
        <div
          key={item.name}
          id={`${id}-${item.name}`}
          role="option"
          aria-selected={index === shown.active}
          data-selected={index === shown.active}
          className="menu-item"
          onMouseDown={(event) => {
            event.preventDefault()
            shown.choose(item)
          }}
          onMouseMove={() => index !== shown.active && store.set({ ...shown, active: index })}
        >
          <InsertIcon name={item.name} />
          {item.label}
        </div>
      ))}
      {shown.items.length === 0 && (
        <p className="menu-item text-muted" role="option" aria-selected="false" aria-disabled="true">
          {t('none')}
        </p>
      )}
    </div>
  )
}
