import type { ReactNode } from 'react'
import { renderPart } from '@/delivery/render-html'
import type { Site } from '@/features/settings/site'

type Drawn = { __html: string }
const editions = new WeakMap<Site, Map<string, Drawn>>()

/**
 * What an element that stands on every page of an edition holds, drawn once for the edition as it was read (it is read
 * again when anything of it changes) and set in as text from then on. `draw` looks at nothing but the edition and what
 * `key` names; there are few keys. In development each time, so that a changed component is seen.
 */
export function drawnOnce(site: Site, key: string, draw: () => ReactNode): Drawn {
  const drawn = editions.get(site) ?? new Map<string, Drawn>()
  const found = drawn.get(key) ?? { __html: renderPart(draw()) }
  if (process.env.NODE_ENV === 'development') return found
  editions.set(site, drawn.set(key, found))
  return found
}
