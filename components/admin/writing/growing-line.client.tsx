'use client'
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { cn } from '@/components/ui/cn'

type GrowingLineProps = {
  field: string
  label: string
  value: string
  most: number
  locale: string
  direction: 'rtl' | 'ltr'
  isEditable: boolean
  className?: string
  onChange: (value: string) => void
  onFocus?: () => void
}

/** A line of the story that grows with its words. Enter goes on to the next: these lines hold no breaks. */
export function GrowingLine(props: GrowingLineProps) {
  const { field, label, value, most, locale, direction, isEditable, className, onChange, onFocus } = props
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => fit(area.current), [value])
  return (
    <textarea
      ref={area}
      data-field={field}
      rows={1}
      lang={locale}
      dir={direction}
      aria-label={label}
      placeholder={label}
      maxLength={most}
      value={value}
      readOnly={!isEditable}
      spellCheck
      onFocus={onFocus}
      onKeyDown={onEnterGoOn}
      onChange={(event) => onChange(event.target.value.replace(/[\r\n]+/g, ' '))}
      className={cn('line', className)}
    />
  )
}

/** For browsers that do not size a field by its content yet. */
function fit(area: HTMLTextAreaElement | null) {
  if (!area || CSS.supports('field-sizing', 'content')) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight}px`
}

function onEnterGoOn(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const lines = [
    ...document.querySelectorAll<HTMLElement>('[data-line] textarea, [data-line] [contenteditable=true]'),
  ]
  lines[lines.indexOf(event.currentTarget) + 1]?.focus()
}
