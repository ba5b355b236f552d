import type { IncomingMessage } from 'node:http'
import { repairPath } from './address'

/** What a door of ours may be asked; to other methods Next answers 400 or 500 before any handler runs. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * Makes a request one that Next hands to our handlers, whatever a client sends, or says which status refuses it.
 * The address loses a scheme and host of its own (RFC 9112 §3.2.2; Next would redirect to them), and the headers with
 * which Next's own client asks for parts of a page go: readers' pages are whole, and Next would answer with 307.
 */
export function tidyRequest(request: IncomingMessage): 400 | 405 | undefined {
  if (!methods.has(request.method ?? '')) return 405
  const path = originForm(request.url ?? '/')
  if (path === undefined) return 400
  request.url = repairPath(path)
  if (isDeskPath(request.url)) return undefined
  for (const name of Object.keys(request.headers))
    if (name === 'rsc' || name.startsWith('next-router-')) delete request.headers[name]
  return undefined
}

/** Whether an address is the desk's, whose pages are made for whoever is signed in. */
export const isDeskPath = (url: string): boolean => /^\/admin(?:[/?]|$)/.test(url)

/** Path and query of a request target, or undefined where it names no path (`OPTIONS *`). */
function originForm(target: string): string | undefined {
  if (target.startsWith('/')) return target
  const rest = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\\]*(.*)$/i.exec(target)?.[1]
  return rest === undefined || rest.startsWith('/') ? rest : `/${rest}`
}
