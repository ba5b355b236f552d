import { expect, type APIRequestContext } from '@playwright/test'
import { BROWSER } from '@/deploy/check/ask'

/** Asks for a page until it comes as to all but its first reader, in brotli (docs/adr/0023). */
export const asReadBefore = (request: APIRequestContext, path: string): Promise<void> =>
  expect(async () => {
    const answer = await request.get(path, { headers: BROWSER })
    expect(answer.headers()['content-encoding']).toBe('br')
  }).toPass()
