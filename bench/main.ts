import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { setUpWorkbench, table, type Row, type Workbench } from './support'

type Part = { measure: (bench: Workbench) => Promise<Record<string, readonly Row[]>> }

/** What can be measured of what readers get, in the order in which it is. */
const parts: Record<string, () => Promise<Part>> = {
  weight: () => import('./weight'),
  phone: () => import('./phone'),
  delivery: () => import('./delivery'),
  proxies: () => import('./proxies'),
  memory: () => import('./memory'),
  growth: () => import('./growth'),
}
const FOLDER = 'bench-results'
const usage = `Usage: npm run bench [-- PART …]
  PART  ${Object.keys(parts).join(', ')}; without one: all of them
Prints tables and keeps them as ${FOLDER}/PART.json.
`

const asked = process.argv.slice(2)
if (asked.every((name) => name in parts))
  for (const name of asked.length ? asked : Object.keys(parts)) await run(name)
else {
  process.stderr.write(usage)
  process.exitCode = 2
}

async function run(name: string) {
  const part = await parts[name]?.()
  if (!part) return
  const bench = await setUpWorkbench()
  try {
    const [at, before] = [new Date().toISOString(), loadavg()[0]]
    const tables = await part.measure(bench)
    const circumstances = { at, cores: cpus().length, node: process.version, load: [before, loadavg()[0]] }
    for (const [title, rows] of Object.entries(tables)) {
      process.stdout.write(`\n${name}: ${title}\n`)
      table(rows)
    }
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(join(FOLDER, `${name}.json`), JSON.stringify({ ...circumstances, tables }, null, 2))
  } finally {
    await bench.putAway()
  }
}
