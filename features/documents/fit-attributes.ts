import type { BodyNode } from '@/db/schema/body'
import type { Attribute } from './attributes'
import { isMarkName, markNames, marks } from './definition'
import type { FitRun } from './fit-run'

export type Attrs = Record<string, unknown>
type Marks = NonNullable<BodyNode['marks']>

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The attributes of one node or mark as defined, or undefined where one that it needs is missing or malformed. */
export function fitAttributes(
  attributes: Record<string, Attribute<unknown>>,
  given: unknown,
  path: string,
  run: FitRun,
): Attrs | undefined {
  const values = isRecord(given) ? given : {}
  if (given !== undefined && given !== null && !isRecord(given))
    run.problems.add(path, 'malformed-attribute', 'attrs')
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(attributes, name)) run.problems.add(path, 'unknown-attribute', name)
  }
  const fitted: Attrs = {}
  for (const [name, attribute] of Object.entries(attributes)) {
    const raw = Object.hasOwn(values, name) ? values[name] : undefined
    const value = name === 'id' ? fitId(raw, attribute, path, run) : fitValue(raw, attribute, name, path, run)
    if (value === undefined) return undefined
    fitted[name] = value
  }
  return fitted
}

function fitValue(
  raw: unknown,
  attribute: Attribute<unknown>,
  name: string,
  path: string,
  run: FitRun,
): unknown {
  const isMissing = raw === undefined || raw === null || raw === ''
  const value = isMissing ? undefined : attribute.read(raw)
  if (value === undefined && (!isMissing || !('fallback' in attribute))) {
    run.problems.add(path, 'malformed-attribute', name)
  }
  return value === undefined ? attribute.fallback : value
}

function fitId(raw: unknown, attribute: Attribute<unknown>, path: string, run: FitRun): string {
  const given = attribute.read(raw)
  if (given === undefined && raw !== undefined && raw !== null && raw !== '') {
    run.problems.add(path, 'malformed-attribute', 'id')
  }
  let id = typeof given === 'string' ? given : run.newId()
  // A block that was copied or divided brings its id along; one document has every id once.
  while (run.ids.has(id)) id = run.newId()
  run.ids.add(id)
  return id
}

/** The marks of a text in the order of the definition, each once; the innermost wins. */
export function fitMarks(given: unknown, path: string, run: FitRun): Marks | undefined {
  if (given === undefined || given === null) return undefined
  if (!Array.isArray(given)) {
    run.problems.add(path, 'malformed-content', 'marks')
    return undefined
  }
  const fitted = new Map<string, Marks[number]>()
  for (const mark of given.slice(0, 50)) {
    const type: unknown = isRecord(mark) ? mark.type : undefined
    if (!isRecord(mark) || !isMarkName(type)) {
      run.problems.add(path, 'unknown-mark', typeof type === 'string' ? type : undefined)
      continue
    }
    const attrs = fitAttributes(marks[type].attrs, mark.attrs, path, run)
    if (attrs) fitted.set(type, Object.keys(attrs).length > 0 ? { type, attrs } : { type, attrs: {} })
  }
  const ordered = markNames.flatMap((name) => fitted.get(name) ?? [])
  return ordered.length > 0 ? ordered : undefined
}
