import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'

/** Renders server components to a whole HTML document, without any script of a framework. Throws what a component throws. */
export async function renderHtml(page: ReactNode): Promise<string> {
  let failure: unknown
  const { prelude } = await prerender(page, {
    onError(error) {
      failure ??= error
    },
  })
  const html = await new Response(prelude).text()
  if (failure !== undefined) throw failure
  return html
}
