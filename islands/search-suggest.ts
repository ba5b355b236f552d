import { part } from './define'

type Suggestion = { label: string; text: string; href: string }

const WAIT_MS = 200
const LEAST_CHARACTERS = 2

/** Suggests stories, topics and people while somebody types; Enter without a choice sends the form as ever. */
export function upgradeSearch(root: HTMLElement): void {
  const field = root.querySelector('input')
  const list = part(root, 'list')
  if (!field || !list.id) return
  const show = shower(root, field, list)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = ''
  const close = () => {
    clearTimeout(timer)
    asked = ''
    show([])
  }
  const ask = async () => {
    const text = (asked = field.value.trim())
    const found = text.length < LEAST_CHARACTERS ? [] : await suggestionsFor(root, text)
    // an answer that comes late is an answer to something else
    if (text === asked) show(found)
  }
  field.autocomplete = 'off'
  field.addEventListener('input', () => {
    choose(field, optionsIn(list), -1)
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), WAIT_MS)
  })
  listenToKeys(field, list, close)
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) close()
  })
}

async function suggestionsFor(root: HTMLElement, text: string): Promise<Suggestion[]> {
  try {
    const answer = await fetch(`${root.dataset.url ?? ''}&q=${encodeURIComponent(text)}`)
    return answer.ok ? await answer.json() : []
  } catch {
    return []
  }
}

/** Puts suggestions into the list, and says how many there are to those who do not see them. */
function shower(root: HTMLElement, field: HTMLInputElement, list: HTMLElement) {
  const set = (name: string, value: string) => field.setAttribute(name, value)
  set('role', 'combobox')
  set('aria-autocomplete', 'list')
  set('aria-controls', list.id)
  const show = (found: readonly Suggestion[]) => {
    const chosen = optionsIn(list).find(isChosen)?.getAttribute('href')
    list.replaceChildren(...found.map((one, index) => optionOf(one, `${list.id}-${index}`)))
    list.hidden = found.length === 0
    set('aria-expanded', String(!list.hidden))
    // an answer to the last letters may come after a choice among those before it
    choose(
      field,
      optionsIn(list),
      found.findIndex(({ href }) => href === chosen),
    )
    part(root, 'status').textContent = list.hidden
      ? ''
      : (root.dataset.found ?? '').replace('#', String(found.length))
  }
  show([])
  return show
}

/** Up and down go through the list and back to what was typed; Enter goes where the choice leads. */
function listenToKeys(field: HTMLInputElement, list: HTMLElement, close: () => void) {
  field.addEventListener('keydown', (event) => {
    const options = optionsIn(list)
    const chosen = options.findIndex(isChosen)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && options.length > 0) {
      const count = options.length + 1
      choose(field, options, ((chosen + 1 + step + count) % count) - 1)
    } else if (event.key === 'Enter' && chosen >= 0) options[chosen]?.click()
    else if (event.key === 'Escape' && options.length > 0) close()
    else return
    event.preventDefault()
  })
}

const optionsIn = (list: HTMLElement) => [...list.querySelectorAll('a')]
const isChosen = (option: HTMLElement) => option.getAttribute('aria-selected') === 'true'

function choose(field: HTMLInputElement, options: readonly HTMLAnchorElement[], index: number) {
  for (const [place, option] of options.entries())
    option.setAttribute('aria-selected', String(place === index))
  const option = options[index]
  option?.scrollIntoView({ block: 'nearest' })
  if (option) field.setAttribute('aria-activedescendant', option.id)
  else field.removeAttribute('aria-activedescendant')
}

function optionOf({ label, text, href }: Suggestion, id: string): HTMLElement {
  const option = document.createElement('a')
  const said = document.createElement('small')
  const name = document.createElement('bdi')
  Object.assign(option, { id, href, tabIndex: -1 })
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  said.textContent = label
  name.textContent = text
  option.append(name, said)
  return option
}
