import type { ReactNode } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'

/** Renders server components to a whole HTML document, without any script of a framework. Throws what a component throws. */
export async function renderHtml(page: ReactNode): Promise<string> {
  let failure: unknown
  const { prelude } = await prerenderToNodeStream(page, {
    onError(error) {
      failure ??= error
    },
  })
  const chunks: Buffer[] = []
  for await (const chunk of prelude as AsyncIterable<Buffer>) chunks.push(chunk)
  if (failure !== undefined) throw failure
  return Buffer.concat(chunks).toString()
}
