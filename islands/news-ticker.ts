import { focusContent, part } from './define'
import { read, write } from './device'
import { Follower, type Alert } from './follow'
import { Marquee } from './marquee'

const heardKey = 'marsad-heard'
const MOST_HEARD = 40

/** The strip of breaking alerts: moves it, keeps it true while the page is open, and lets it be hidden for the visit. */
export function upgradeTicker(root: HTMLElement): void {
  if (document.documentElement.dataset.ticker) return
  const strip = part(root, 'strip')
  const viewport = part(root, 'viewport')
  const list = part(root, 'list')
  const status = part(root, 'status')
  const { heard, hear } = hearing()
  hear([...list.children].map((item) => item.id))

  let alerts: Alert[] = []
  const show = () => {
    // whoever is in the list with the keyboard keeps it as it is until they leave
    if (list.matches(':focus-within')) {
      list.addEventListener('focusout', () => setTimeout(show), { once: true })
      return
    }
    const items = alerts.map(itemOf)
    // a strip that was left around an empty list is to go, though the list says the same
    if (isSame(items, list) && (items.length > 0 || strip.hidden)) return
    const fresh = alerts.filter(({ id }) => !heard.has(`alert-${id}`))
    keepPlace(strip, () => {
      list.replaceChildren(...items)
      strip.hidden = alerts.length === 0
      // a strip without links is still to be scrolled by keyboard
      if (list.querySelector('a')) viewport.removeAttribute('tabindex')
      else viewport.tabIndex = 0
    })
    status.textContent = fresh
      .map(({ text }) => root.dataset.announce?.replace('{text}', () => text))
      .join(' ')
    hear(items.map(({ id }) => id))
  }

  const take = (told: Alert[]) => ((alerts = told), show())
  const follower = new Follower(root.dataset.live ?? '', take)
  new Marquee(viewport, list, part(root, 'hold'))
  part(root, 'hide').addEventListener('click', () => {
    write('sessionStorage', 'marsad-ticker', 'off')
    strip.hidden = true
    follower.stop()
    focusContent()
  })
}

/** What was said aloud in this visit already. */
function hearing() {
  const heard = new Set(read<string[]>('sessionStorage', heardKey, []))
  const hear = (ids: string[]) => {
    for (const id of ids) heard.add(id)
    write('sessionStorage', heardKey, [...heard].slice(-MOST_HEARD))
  }
  return { heard, hear }
}

/** A list that shows the same is left alone. */
const isSame = (items: Element[], list: Element) =>
  items.map(gist).join() === [...list.children].map(gist).join()

/** What of an item can change. */
const gist = (item: Element) =>
  `${item.id} ${item.textContent} ${item.firstElementChild?.getAttribute('href')}`

/** Text and address come from our own server; they are set as text, never as markup. */
function itemOf({ id, text, href, level }: Alert) {
  const item = document.createElement('li')
  item.id = `alert-${id}`
  item.dataset.level = level
  const words = document.createElement(href ? 'a' : 'span')
  words.textContent = text
  if (href) words.setAttribute('href', href)
  item.append(words)
  return item
}

/** Where the strip stands above what is being read, what is read stays where it is (Safari does not see to that). */
function keepPlace(strip: HTMLElement, change: () => void) {
  const height = () => document.documentElement.scrollHeight
  const before = height()
  const isAbove = scrollY > strip.offsetTop + strip.offsetHeight
  change()
  if (isAbove && !CSS.supports('overflow-anchor', 'auto')) scrollBy(0, height() - before)
}
