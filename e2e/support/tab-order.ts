import { expect, type Page } from '@playwright/test'

const MOST_ROUNDS = 30
const STEPS_A_ROUND = 10

/**
 * Presses Tab through the whole page, and fails where something that can be pressed or filled in was never reached. Of
 * what is walked with the arrows (a toolbar, a group of radio buttons, a menu) one is enough.
 */
export async function expectReachableByTab(page: Page): Promise<void> {
  await page.evaluate(watchFocus)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // without waiting for one to be answered before the next is pressed
    await Promise.all(Array.from({ length: STEPS_A_ROUND }, () => page.keyboard.press('Tab')))
    if (await page.evaluate(() => Reflect.get(window, 'tabOrder').isRound)) break
  }
  const unreached = await page.evaluate(() => Reflect.get(window, 'tabOrder').unreached())
  expect.soft(unreached, `not reached by Tab on ${page.url()}`).toEqual([])
}

/** Remembers in the page what is there to be pressed and what has had the focus since. */
function watchFocus() {
  const pressable =
    'a[href], button, input, select, textarea, summary, [role=button], [role=combobox], [contenteditable=true]'
  const walked = '[role=toolbar], [role=menu], [role=listbox], [role=tablist], [role=radiogroup]'
  const isThere = (one: HTMLElement) =>
    one.checkVisibility({ visibilityProperty: true }) &&
    !one.matches(':disabled, [type=hidden]') &&
    !one.closest('[inert], [aria-hidden=true]')
  const groupOf = (one: HTMLElement) =>
    one instanceof HTMLInputElement && one.type === 'radio' ? one.name : one.closest(walked)
  const nameOf = (one: HTMLElement) =>
    one.getAttribute('aria-label') ?? (one.innerText || one.outerHTML.slice(0, 120))
  const things = [...document.querySelectorAll<HTMLElement>(pressable)].filter(isThere)
  const reached = new Set<HTMLElement>()
  const tabOrder = {
    isRound: things.length === 0,
    unreached: () => {
      const groups = new Set([...reached].map(groupOf))
      const isReached = (one: HTMLElement) => reached.has(one) || (groupOf(one) && groups.has(groupOf(one)))
      return things.filter((one) => !isReached(one)).map(nameOf)
    },
  }
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    tabOrder.isRound ||= reached.has(target)
    reached.add(target)
  })
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  Object.assign(window, { tabOrder })
}
