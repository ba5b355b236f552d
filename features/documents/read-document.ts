import { newBlockId } from './block-ids'
import type { Document } from './document'
import { fitDocument } from './fit'
import { fitRun } from './fit-run'
import { type Problem, Problems } from './problems'

/**
 * Reads a stored document, or anything at all: never throws. What is unknown or malformed is left out, with its
 * sound children kept where they may stand, and reported. What comes out passes the schema's own check.
 */
export function readDocument(
  json: unknown,
  { newId = newBlockId }: { newId?: () => string } = {},
): { document: Document; problems: Problem[] } {
  const problems = new Problems()
  const document = fitDocument(json, fitRun(newId, problems))
  return { document: asRead(document), problems: problems.list }
}

/** The one place that says so: what the fitting has made is as the definition has it, and a test holds it to that. */
export function asRead(fitted: ReturnType<typeof fitDocument>): Document {
  return fitted as Document
}
