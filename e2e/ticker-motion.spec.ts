import type { Page } from '@playwright/test'
import type { Translator } from '@/i18n/translator'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'

const texts = ['خبر طويل أول للاختبار ', 'خبر طويل ثان للاختبار ', 'خبر طويل ثالث للاختبار ']
const alerts = texts.map((text, index) => ({
  ...{ id: index + 1, text: text.repeat(4).trim(), href: `/latest?alert=${index}`, level: 'urgent' },
}))

/** A page whose strip shows these alerts and no others, whatever journeys beside this one raise. */
async function openStrip(page: Page, t: Translator, path: string) {
  await page.route('**/api/live?*', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: `data: ${JSON.stringify({ alerts })}\n\n` }),
  )
  await page.goto(path)
  const strip = page.getByRole('region', { name: t('Ticker.label'), exact: true })
  const links = strip.getByRole('listitem').getByRole('link')
  await expect(links).toHaveText(alerts.map(({ text }) => text))
  return { strip, links, pause: strip.getByRole('button', { name: t('Ticker.pause') }) }
}

type Strip = Awaited<ReturnType<typeof openStrip>>

const placeOf = async ({ links }: Strip) => (await links.first().boundingBox())?.x ?? NaN

/** Where the first alert is, and where it is thirty pictures of the screen later. */
async function movement(page: Page, strip: Strip) {
  const before = await placeOf(strip)
  await page.evaluate(async () => {
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame)
  })
  return (await placeOf(strip)) - before
}

/** Whether all of a thing is within the screen, and not cut by the strip around it. */
async function expectWholeOnScreen(page: Page, box: { x: number; width: number } | null) {
  const width = await page.evaluate(() => document.documentElement.clientWidth)
  expect(box?.x ?? -1).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? width + 1)).toBeLessThanOrEqual(width)
}

test('the strip moves as one reads, and stands still under the pointer, the focus and by its button', async ({
  reader,
  t,
  at,
  locale,
}) => {
  const strip = await openStrip(reader, t, at('/latest'))
  const onward = locale === 'en' ? -1 : 1
  await expect.poll(async () => (await movement(reader, strip)) * onward).toBeGreaterThan(1)

  const box = await strip.strip.boundingBox()
  await reader.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2)
  expect(await movement(reader, strip), 'under the pointer').toBe(0)
  await reader.mouse.move(5, 500)
  await expect.poll(() => movement(reader, strip)).not.toBe(0)

  await strip.links.last().focus()
  expect(await movement(reader, strip), 'with the focus in it').toBe(0)
  await reader.getByRole('main').focus()
  await expect.poll(() => movement(reader, strip)).not.toBe(0)

  await strip.pause.press('Enter')
  await reader.getByRole('main').focus()
  expect(await movement(reader, strip), 'stopped by its button').toBe(0)
  await strip.strip.getByRole('button', { name: t('Ticker.play') }).press('Enter')
  await reader.getByRole('main').focus()
  await expect.poll(() => movement(reader, strip)).not.toBe(0)
})

test('what is heard of the strip: its button, each alert once, and how to hide it, in this order', async ({
  reader,
  t,
  at,
}) => {
  const { strip, links, pause } = await openStrip(reader, t, at('/latest'))
  await expect(pause).toBeVisible()
  await expect(reader.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - region "${t('Ticker.label')}":
        - button "${t('Ticker.pause')}"
        - list "${t('Ticker.listLabel')}":
${alerts.map(({ text }) => `          - listitem:\n            - link "${text}"`).join('\n')}
        - button "${t('Ticker.close')}"
    - main
  `)
  await pause.focus()
  for (const link of await links.all()) {
    await reader.keyboard.press('Tab')
    await expect(link).toBeFocused()
  }
  await reader.keyboard.press('Tab')
  await expect(strip.getByRole('button', { name: t('Ticker.close') })).toBeFocused()
})

test.describe('a reader who wants no motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('has a strip that never moves, whose every alert is reached', async ({ reader, t, at }) => {
    const strip = await openStrip(reader, t, at('/latest'))
    await expect(strip.pause).toBeHidden()
    expect(await movement(reader, strip)).toBe(0)
    await expectLastReached(reader, strip)
  })
})

/** The keyboard brings even the last alert's beginning before the eye. */
async function expectLastReached(page: Page, { strip, links }: Strip) {
  await expect(links.last()).not.toBeInViewport({ ratio: 0.1 })
  await links.last().focus()
  await expect(links.last()).toBeInViewport({ ratio: 0.1 })
  await expectWholeOnScreen(page, await strip.boundingBox())
}

for (const { zoom, width, height } of [
  { zoom: '200 %', width: 640, height: 400 },
  { zoom: '400 %', width: 320, height: 256 },
])
  test.describe(`at ${zoom} of a screen of 1280 points`, () => {
    test.use({ viewport: { width, height } })

    test('the strip is whole, read and worked', async ({ reader, t, at }) => {
      const strip = await openStrip(reader, t, at('/latest'))
      const close = strip.strip.getByRole('button', { name: t('Ticker.close') })
      for (const button of [strip.pause, close]) {
        const box = await button.boundingBox()
        await expectWholeOnScreen(reader, box)
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), 'to be hit').toBeGreaterThanOrEqual(24)
      }
      const sideways = () =>
        reader.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(await sideways(), 'nothing to be scrolled sideways').toBe(0)
      await strip.pause.click()
      await expectLastReached(reader, strip)
      await close.click()
      await expect(strip.strip).toBeHidden()
    })
  })

test('with letters twice as large nothing of the strip is cut off', async ({ reader, t, at }) => {
  const { strip, links } = await openStrip(reader, t, at('/latest'))
  const before = await links.first().boundingBox()
  await reader.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  await expect
    .poll(async () => (await links.first().boundingBox())?.height)
    .toBeGreaterThan((before?.height ?? 0) * 1.8)
  const [outer, inner] = [await strip.boundingBox(), await links.first().boundingBox()]
  expect(inner?.y ?? 0).toBeGreaterThanOrEqual(outer?.y ?? 0)
  expect((inner?.y ?? 0) + (inner?.height ?? 0)).toBeLessThanOrEqual(
    (outer?.y ?? 0) + (outer?.height ?? 0) + 0.5,
  )
  for (const name of [t('Ticker.pause'), t('Ticker.close')])
    await expectWholeOnScreen(reader, await strip.getByRole('button', { name }).boundingBox())
  await expectAccessible(reader)
})
