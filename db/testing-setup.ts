import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Holds the compiled program of the embedded database for the whole run. V8 keeps one for all threads of a process for
 * as long as anybody holds it: test files then find it compiled, and optimised by those before them.
 */
export async function setup(): Promise<() => void> {
  const home = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'))
  const held = await WebAssembly.compile(readFileSync(join(home, 'pglite.wasm')))
  return () => void held
}
