import type { BodyNode } from '@/db/schema/body'
import type { Problems } from './problems'

export const deepest = 48
export const mostNodes = 40_000
export const mostCharacters = 1_000_000

/** What one fitting of a document shares. */
export type FitRun = {
  newId: () => string
  problems: Problems
  ids: Set<string>
  nodesLeft: number
  charactersLeft: number
  /** Makes of the inline content of one text block that of none, one or more: HTML is tidied, stored JSON is not. */
  tidy?: (inline: BodyNode[]) => BodyNode[][]
}

export function fitRun(newId: () => string, problems: Problems, tidy?: FitRun['tidy']): FitRun {
  const limits = { nodesLeft: mostNodes, charactersLeft: mostCharacters }
  return { newId, problems, ids: new Set(), ...limits, ...(tidy ? { tidy } : {}) }
}
