import { expect, type Page } from '@playwright/test'

/** Nothing goes beyond the side of the screen: on a usual one, and on the narrowest with letters twice as large, of a wide font. */
export async function expectNothingSideways(page: Page): Promise<void> {
  expect(await whatIsSideways(page)).toEqual([])
  const usual = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  await setLetters(page, { size: '200%', font: 'Verdana, monospace' })
  expect(await whatIsSideways(page), 'on the narrowest screen').toEqual([])
  await setLetters(page, { size: '', font: '' })
  if (usual) await page.setViewportSize(usual)
}

const setLetters = (page: Page, letters: { size: string; font: string }) =>
  page.evaluate(({ size, font }) => {
    const { style } = document.documentElement
    for (const name of ['--font-site', '--font-waiting']) style.setProperty(name, font)
    style.fontSize = size
  }, letters)

/** The page, or a dialog before it, if it can be scrolled sideways, and all that stands beyond it. */
const whatIsSideways = (page: Page) =>
  page.evaluate(() => {
    const boxes = [
      document.documentElement,
      ...document.querySelectorAll('[role=dialog], [role=alertdialog]'),
    ]
    return boxes.flatMap((box) => {
      const { left, right } = box.getBoundingClientRect()
      if (box.scrollWidth <= box.clientWidth && left > -1 && right < innerWidth + 1) return []
      const beyond = [...box.querySelectorAll('*')].filter((element) => {
        const place = element.getBoundingClientRect()
        return place.right > right + 1 || place.left < left - 1
      })
      return [box, ...beyond].map((element) => (element.cloneNode() as Element).outerHTML)
    })
  })
