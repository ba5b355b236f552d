import type { BrowserContext } from '@playwright/test'

/**
 * Gathers what no browser should ever say, on every page of the context. A journey in which something goes wrong on
 * purpose (no line, a server that is away) names what may then be said.
 */
export async function watch(context: BrowserContext, mayBeSaid?: RegExp) {
  const said: { text: string; url: string }[] = []
  const documents = new Set<string>()
  context.on('weberror', (error) =>
    said.push({ text: error.error().message, url: error.page()?.url() ?? '' }),
  )
  context.on('console', (message) => {
    if (message.type() === 'error') said.push({ text: message.text(), url: message.location().url })
  })
  context.on('response', (response) => {
    if (response.request().isNavigationRequest()) documents.add(response.url())
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`Content-Security-Policy: ${violatedDirective} stopped ${blockedURI}`)
    })
  })
  // Chromium reports a page that answers 404 or 410 as an error, though a journey may want just that page
  const isAnswer = ({ text, url }: { text: string; url: string }) =>
    text.startsWith('Failed to load resource: the server responded') && documents.has(url)
  return () =>
    said
      .filter((line) => !isAnswer(line) && !mayBeSaid?.test(line.text))
      .map(({ text, url }) => `${text} (${url})`)
}
