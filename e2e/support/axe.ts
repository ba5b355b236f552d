import { expect, type Page } from '@playwright/test'
import axe, { type Result, type RunOnly } from 'axe-core'

const standards: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
/** What can differ between light and dark; all else is the same in both. */
const ofColour: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** Fails with one readable paragraph a violation: what is wrong, where, and how to put it right. */
export async function expectAccessible(page: Page): Promise<void> {
  expectNone(await violations(page, standards), page.url())
}

/** A page or screen, or a part of it, in the light theme, and what is of colour in the dark one too. */
export async function expectAccessibleInBothThemes(page: Page, part?: string): Promise<void> {
  expectNone(await violations(page, standards, part), page.url())
  await page.emulateMedia({ colorScheme: 'dark' })
  expectNone(await violations(page, ofColour, part), `${page.url()} in the dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** A readers' page in a frame is a document of its own, with its own landmarks: it is looked at where readers are. */
async function violations(page: Page, runOnly: RunOnly, part?: string): Promise<Result[]> {
  // once for a document: to read it takes longer than to look at most screens
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const context = { exclude: ['iframe'], ...(part && { include: [part] }) }
  // without describing every element that is as it should be, which takes longer than looking at it
  const options = { runOnly, resultTypes: ['violations' as const] }
  const results = await page.evaluate(
    ([where, how]) => (Reflect.get(window, 'axe') as typeof axe).run(where, how),
    [context, options] as const,
  )
  return results.violations
}

function expectNone(found: readonly Result[], where: string) {
  const report = found.map(({ id, help, impact, helpUrl, nodes }) =>
    [
      `${id} (${impact}): ${help}`,
      `  ${helpUrl}`,
      ...nodes.map((node) => `  ${node.target.join(' ')}  ${node.html}`),
    ].join('\n'),
  )
  expect.soft(report.join('\n\n'), `accessibility of ${where}`).toBe('')
}
