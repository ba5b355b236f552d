import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Without describing every element that is as it should be, which takes longer than looking at it. */
const onlyFaults = { resultTypes: ['violations' as const] }
/** What can differ between light and dark; all else is the same in both. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

/** Fails with one readable paragraph a violation: what is wrong, where, and how to put it right. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectClean(page, new AxeBuilder({ page }).options(onlyFaults).withTags(standards))
}

/** A page or screen, or a part of it, in the light theme, and what is of colour in the dark one too. */
export async function expectAccessibleInBothThemes(page: Page, part?: string): Promise<void> {
  // a readers' page in a frame is a document of its own, with its own landmarks; it is looked at where readers are
  // all of it happens in this page: without the empty one that axe otherwise opens to put frames together
  const builder = () => {
    const axe = new AxeBuilder({ page }).options(onlyFaults).exclude('iframe').setLegacyMode()
    return part ? axe.include(part) : axe
  }
  await expectClean(page, builder().withTags(standards))
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectClean(page, builder().withRules(rulesOfColour), ' in the dark')
  await page.emulateMedia({ colorScheme: 'light' })
}

async function expectClean(page: Page, builder: AxeBuilder, where = ''): Promise<void> {
  const { violations } = await builder.analyze()
  const report = violations.map(({ id, help, impact, helpUrl, nodes }) =>
    [
      `${id} (${impact}): ${help}`,
      `  ${helpUrl}`,
      ...nodes.map((node) => `  ${node.target.join(' ')}  ${node.html}`),
    ].join('\n'),
  )
  expect.soft(report.join('\n\n'), `accessibility of ${page.url()}${where}`).toBe('')
}
