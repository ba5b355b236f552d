import { choices, choose, type ChoiceName } from './device'

const names: readonly ChoiceName[] = ['theme', 'text', 'months', 'saver', 'measure']

/** The panel of choices: shows those made on this device and keeps each as it is made. */
export function upgradePreferences(root: HTMLElement): void {
  const fields = [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input,select')]
  const show = () => {
    const { dataset } = document.documentElement
    for (const field of fields) {
      const name = names.find((candidate) => candidate === field.name)
      const value = (name && (choices()[name] ?? dataset[name])) ?? ''
      if (field instanceof HTMLSelectElement)
        field.value = name === 'months' ? (choices().months ?? '') : value
      else field.checked = field.value === value
    }
  }
  root.addEventListener('toggle', show, true)
  root.addEventListener('change', ({ target }) => {
    const name = names.find(
      (candidate) => target instanceof HTMLElement && candidate === target.getAttribute('name'),
    )
    if (!name) return
    if (target instanceof HTMLSelectElement) choose(name, target.value)
    if (target instanceof HTMLInputElement)
      choose(name, target.type === 'radio' || target.checked ? target.value : 'off')
  })
  show()
}
