import { choices, choose, type ChoiceName } from './device'

const names: readonly ChoiceName[] = ['theme', 'text', 'months', 'saver', 'measure']

type Field = HTMLInputElement | HTMLSelectElement

const nameOf = (field: Field) => names.find((name) => name === field.name)

/** The panel of choices: shows those made on this device and keeps each as it is made. */
export function upgradePreferences(root: HTMLElement): void {
  const panel = root.querySelector('template')
  panel?.replaceWith(panel.content)
  const fields = [...root.querySelectorAll<Field>('input,select')]
  const show = () => {
    const { dataset } = document.documentElement
    for (const field of fields) {
      const name = nameOf(field)
      const value = (name && (choices()[name] ?? dataset[name])) ?? ''
      if (field instanceof HTMLSelectElement) field.value = value
      else field.checked = field.value === value
    }
  }
  root.addEventListener('toggle', show, true)
  root.addEventListener('change', ({ target }) => {
    const field = fields.find((candidate) => candidate === target)
    const name = field && nameOf(field)
    if (!name) return
    const isSaid = field instanceof HTMLSelectElement || field.type === 'radio' || field.checked
    choose(name, isSaid ? field.value : 'off')
  })
  show()
}
