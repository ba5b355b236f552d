import { readFile } from 'node:fs/promises'

/** Node wants `with { type: 'json' }` where bundlers want none: lets the product's plain JSON imports run in tests. */
export async function load(url, context, next) {
  if (!url.endsWith('.json')) return next(url, context)
  const source = `export default ${await readFile(new URL(url), 'utf8')}`
  return { format: 'module', source, shortCircuit: true }
}
