import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres } from '@/e2e/support/postgres'

const KILLS = { embedded: 14, postgres: 6 }
const SAVES_BEFORE = 3
const folder = mkdtempSync(join(tmpdir(), 'marsad-killed-'))
const program = `node_modules/.cache/marsad-killed/${process.pid}.mjs`

beforeAll(async () => {
  chmodSync(folder, 0o755)
  await build({
    stdin: {
      contents: `import { saveWithoutEnd } from '@/features/articles/killed/testing'\nawait saveWithoutEnd()`,
      resolveDir: '.',
    },
    ...{ outfile: program, bundle: true, platform: 'node', format: 'esm', packages: 'external' },
    logLevel: 'error',
  })
})
afterAll(() => {
  rmSync(program)
  rmSync(folder, { recursive: true })
})

type Said = { kind: 'found' | 'resent' | 'sent' | 'acknowledged'; words: string | string[] }

/** Starts the saving process and kills it while a save is under way, a little later each time. */
async function oneLife(round: number, variables: Record<string, string>): Promise<Said[]> {
  const env = { ...process.env, ROUND: String(round), ...variables }
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const said: Said[] = []
  let sent = 0
  for await (const line of createInterface({ input: child.stdout })) {
    const one: Said = JSON.parse(line)
    said.push(one)
    if (one.kind !== 'sent' || (sent += 1) <= SAVES_BEFORE) continue
    if (sent === SAVES_BEFORE + 1) void pause(round % 12).then(() => child.kill('SIGKILL'))
  }
  expect((await ended)[1], 'killed, and not ended by itself').toBe('SIGKILL')
  return said
}

const wordsOf = (said: Said[], kind: Said['kind']) =>
  said.filter((one) => one.kind === kind).flatMap(({ words }) => words)

async function live(kills: number, variables: Record<string, string>) {
  const acknowledged: string[] = []
  let cutOff = 0
  let waiting: string | undefined
  for (let round = 0; round <= kills; round += 1) {
    const said = await oneLife(round, {
      ...variables,
      JOURNAL: join(folder, `${variables.DATABASE_URL ? 'p' : 'e'}.json`),
    })
    const [found, resent] = [wordsOf(said, 'found'), wordsOf(said, 'resent')]
    expect(
      acknowledged.filter((word) => !found.includes(word)),
      `lost at kill ${round}`,
    ).toEqual([])
    // what was on its way is sent again under its name: it is there, and everything is there once
    if (waiting) expect(resent).toContain(waiting)
    expect(new Set(resent).size, `doubled at kill ${round}`).toBe(resent.length)
    const [sent, known] = [wordsOf(said, 'sent'), wordsOf(said, 'acknowledged')]
    acknowledged.push(...known, ...(waiting ? [waiting] : []))
    waiting = sent.at(-1)
    if (waiting && !known.includes(waiting)) cutOff += 1
  }
  return { acknowledged, cutOff }
}

describe.concurrent('no acknowledged save is lost and none is doubled', () => {
  test(`by ${KILLS.embedded} kills on the embedded database`, { timeout: 240_000 }, async () => {
    const { acknowledged, cutOff } = await live(KILLS.embedded, {
      DATA_DIR: join(folder, 'embedded'),
      DATABASE_URL: '',
    })
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS.embedded * SAVES_BEFORE)
    expect(cutOff, 'kills that came while a save was under way').toBeGreaterThan(0)
  })

  test(`by ${KILLS.postgres} kills on PostgreSQL`, { timeout: 240_000 }, async () => {
    const postgres = await startPostgres(folder)
    const { acknowledged } = await live(KILLS.postgres, { DATABASE_URL: postgres.url })
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS.postgres * SAVES_BEFORE)
    await postgres.stop()
  })
})
