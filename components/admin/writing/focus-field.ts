const focusable = 'textarea, input, button, [role=combobox], [tabindex="0"]'

/** Moves the focus to a field once it is there: its tab may just be opening. */
export function focusField(field: string) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const holder = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
      const target = holder?.matches(focusable) ? holder : holder?.querySelector<HTMLElement>(focusable)
      target?.focus()
      target?.scrollIntoView({ block: 'center' })
    }),
  )
}
