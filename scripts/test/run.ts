import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, resolve } from 'node:path'

export type Outcome = { ok: boolean; output: string; seconds: number }

const KEPT_CHARACTERS = 60_000
const children = new Set<ChildProcess>()

/** Runs a command line in its own process group, so that at its time limit all it started ends with it. */
export function run(
  command: string,
  limitSeconds: number,
  env: Record<string, string> = {},
): Promise<Outcome> {
  const begun = performance.now()
  const child = spawn(command, {
    shell: true,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...surroundings(), ...env },
  })
  children.add(child)
  let output = ''
  const add = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-KEPT_CHARACTERS))
  child.stdout.on('data', add)
  child.stderr.on('data', add)
  const patience = setTimeout(() => {
    output += `\nStopped: it took longer than its limit of ${limitSeconds} s.\n`
    end(child)
  }, limitSeconds * 1_000)
  return new Promise((done) => {
    const finish = (ok: boolean) => {
      clearTimeout(patience)
      children.delete(child)
      done({ ok, output, seconds: (performance.now() - begun) / 1_000 })
    }
    child.once('error', (error) => {
      output += error.message
      finish(false)
    })
    child.once('close', (code) => finish(code === 0))
  })
}

/** Ends everything that still runs: for when the run itself is told to end. */
export async function endAll() {
  const closed = [...children].map((child) => once(child, 'close'))
  children.forEach(end)
  await Promise.all(closed)
}

/** SIGINT lets Playwright put its database and site away; what does not listen is killed. */
function end(child: ChildProcess) {
  signalGroup(child, 'SIGINT')
  const patience = setTimeout(() => signalGroup(child, 'SIGKILL'), 10_000)
  child.once('close', () => clearTimeout(patience))
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals) {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch {
    // already gone
  }
}

function surroundings() {
  const { FORCE_COLOR: _, ...own } = process.env
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
  const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter)
  return { ...own, ...colour, PATH: path, NEXT_TELEMETRY_DISABLED: '1' }
}
