import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ReactNode } from 'react'
import type * as Server from 'react-dom/server'

// Next builds handlers with the half of React that knows streams alone: on a whole page their chunks, promises and
// buffers cost more than the components. This is the other half, as Node itself finds it.
const load = createRequire(join(process.cwd(), 'package.json'))
const { renderToStaticMarkup } = load('react-dom/server') as typeof Server

/** Renders server components to a whole HTML document, without any script of a framework. Throws what a component throws. */
export const renderHtml = (page: ReactNode): string => `<!DOCTYPE html>${renderToStaticMarkup(page)}`

/** The same for what goes inside an element. */
export const renderPart = (part: ReactNode): string => renderToStaticMarkup(part)
