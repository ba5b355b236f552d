import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails with one readable paragraph a violation: what is wrong, where, and how to put it right. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  const report = violations.map(({ id, help, impact, helpUrl, nodes }) =>
    [
      `${id} (${impact}): ${help}`,
      `  ${helpUrl}`,
      ...nodes.map((node) => `  ${node.target.join(' ')}  ${node.html}`),
    ].join('\n'),
  )
  expect(report.join('\n\n'), `accessibility of ${page.url()}`).toBe('')
}
