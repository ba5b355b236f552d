'use client'
import { Check, Plus } from 'lucide-react'
import { Command } from 'cmdk'
import { useEffect, useRef, useState } from 'react'
import { fold } from '@/lib/arabic/letters'
import { cn } from './cn'
import type { ComboboxProps } from './combobox-props'
import type { Option } from './select.client'
import { useUiWords } from './ui-words.client'

const PAUSE_MS = 200

type ListProps = ComboboxProps & { listId: string; onTake: (value: string | null) => void }

/** The opened part of a combobox: a line to type in and what it finds. */
export function ComboboxList({ label, value, options, search, create, listId, onTake }: ListProps) {
  const words = useUiWords()
  const [query, setQuery] = useState('')
  const { found, isSearching } = useFound(query, options, search)
  const name = query.trim()
  const isNew = create && name !== '' && !isSearching && !found.some((option) => option.label === name)
  const make = async () => {
    const made = await create?.(name)
    if (made) onTake(made.value)
  }
  return (
    <Command shouldFilter={false} label={label} loop>
      <Command.Input
        value={query}
        onValueChange={setQuery}
        autoFocus
        dir="auto"
        className="control border-0 border-b"
      />
      <Command.List id={listId} className="max-h-72 overflow-y-auto py-1">
        {isSearching && <p className="px-3 py-2 text-small text-muted">{words.loading}</p>}
        {!isSearching && found.length === 0 && !isNew && (
          <p className="px-3 py-2 text-small text-muted">{words.noResults}</p>
        )}
        {found.map((option) => (
          <Command.Item
            key={option.value}
            value={option.value}
            onSelect={() => onTake(option.value)}
            className="menu-item"
          >
            <Check
              aria-hidden="true"
              className={cn('size-4 shrink-0', option.value !== value && 'invisible')}
            />
            <bdi>{option.label}</bdi>
          </Command.Item>
        ))}
        {isNew && (
          <Command.Item value={`+${name}`} onSelect={() => void make()} className="menu-item">
            <Plus aria-hidden="true" className="size-4 shrink-0" />
            {words.create} <bdi>«{name}»</bdi>
          </Command.Item>
        )}
      </Command.List>
    </Command>
  )
}

function useFound(query: string, options?: readonly Option[], search?: ComboboxProps['search']) {
  const [answer, setAnswer] = useState<{ query: string; found: readonly Option[] }>()
  const finder = useRef(search)
  useEffect(() => {
    finder.current = search
  })
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(
      () => void finder.current?.(query).then((found) => isCurrent && setAnswer({ query, found })),
      query === '' ? 0 : PAUSE_MS,
    )
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [query])
  if (search) return { found: answer?.found ?? [], isSearching: answer?.query !== query }
  const wanted = fold(query.trim())
  return {
    found: (options ?? []).filter((one) => fold(one.label).includes(wanted)),
    isSearching: false,
  }
}
