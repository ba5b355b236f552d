import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, startPostgres, stop } from '@/e2e/support/postgres'
import { makeWorkplace } from '@/e2e/support/workplace'

const START_LIMIT_MS = 180_000

export type Workbench = Awaited<ReturnType<typeof setUpWorkbench>>

/** A PostgreSQL of its own and a folder; everything started through it ends with `putAway`. */
export async function setUpWorkbench() {
  const workplace = makeWorkplace()
  const postgres = await startPostgres(workplace.folder)
  workplace.note(postgres.pid)
  const running: ChildProcess[] = []
  return {
    databaseUrl: postgres.url,
    folder: workplace.folder,
    /** Starts the built site as `npm start` does; more variables change how. Resolves when it answers. */
    startSite: async (more: Record<string, string> = {}) => {
      const begin = readStartScript()
      const port = await freePort()
      const origin = `http://127.0.0.1:${port}`
      const files = join(workplace.folder, 'files')
      const variables = {
        PORT: String(port),
        SITE_URL: origin,
        DATABASE_URL: postgres.url,
        DATA_DIR: files,
        LOG_LEVEL: 'error',
      }
      const child = start(begin.args, { ...begin.variables, ...variables, ...more })
      running.push(child)
      await answers(`${origin}/api/health`)
      await calm(child.pid ?? 0)
      return { origin, pid: child.pid ?? 0, stop: () => stop(child) }
    },
    startScript: (file: string, more: Record<string, string>) => {
      const child = start([file], more)
      running.push(child)
      return { pid: child.pid ?? 0, stop: () => stop(child) }
    },
    putAway: async () => {
      for (const child of running) await stop(child)
      await postgres.stop()
      workplace.remove()
    },
  }
}

/** What `npm start` gives glibc and Node before the process begins. */
function readStartScript() {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
  const [assigned = '', args = ''] = scripts.start.split(' exec node ')
  const variables = assigned.split(' ').map((one) => one.split('='))
  return { variables: Object.fromEntries(variables) as Record<string, string>, args: args.split(' ') }
}

const start = (args: string[], variables: Record<string, string>) =>
  spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...variables },
  })

export async function answers(url: string): Promise<void> {
  const patience = Date.now() + START_LIMIT_MS
  while (Date.now() < patience) {
    const isThere = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (isThere) return
    await pause(200)
  }
  throw new Error(`${url} did not answer in ${START_LIMIT_MS / 1000} s`)
}

/** Waits until a process has little to do: a new site makes its sample pictures behind the first pages. */
async function calm(pid: number): Promise<void> {
  const patience = Date.now() + START_LIMIT_MS
  for (let before = cpuMs(pid); Date.now() < patience; before = cpuMs(pid)) {
    await pause(3_000)
    if (cpuMs(pid) - before < 150) return
  }
  throw new Error('The site did not come to rest')
}

/** The first story of the river: a page with picture, related rail and corrections. */
export async function firstStory(origin: string): Promise<string> {
  const feed = await (await fetch(`${origin}/feed.xml`)).text()
  const link = /<item>[\s\S]*?<link>([^<]+)<\/link>/.exec(feed)?.[1]
  if (!link) throw new Error('The feed names no story')
  return new URL(link).pathname
}

/** The two pages that readers open most, by what they are. */
export const frontAndStory = async (origin: string) => ({ front: '/', article: await firstStory(origin) })

/** CPU time that a process has used since it began, in milliseconds (proc(5); Linux only, 10 ms steps). */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Memory that a process holds (proc(5); Linux only). */
export function rssMb(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024)
}

export type Row = Record<string, string | number>
export const table = (rows: readonly Row[]) => console.table(rows)
