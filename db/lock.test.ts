import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LockedError, takeLock } from './lock'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-lock-'))
  path = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a lock is taken once, released, and leaves nothing behind', async () => {
  const release = await takeLock(path)
  expect(readdirSync(folder)).toEqual(['lock'])
  await expect(takeLock(path)).rejects.toThrow(LockedError)
  await release()
  expect(readdirSync(folder)).toEqual([])
})

test('the refusal names the process and what to do', async () => {
  await takeLock(path)
  await expect(takeLock(path)).rejects.toThrow(new RegExp(`another process \\(${process.pid}\\).*DATA_DIR`))
})

test('the lock of a process that was killed is taken over', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  writeFileSync(path, JSON.stringify({ pid: child.pid, startedAt: '' }))
  await expect(takeLock(path)).rejects.toThrow(LockedError)
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  await takeLock(path)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
})

test.runIf(process.platform === 'linux')(
  'a process that has the same id by chance does not hold it',
  async () => {
    writeFileSync(path, JSON.stringify({ pid: process.ppid, startedAt: '1' }))
    await takeLock(path)
    expect(readdirSync(folder)).toEqual(['lock'])
  },
)

test.each(['', 'null', '"x"', '{"pid":"x"}', '{"pid":-1}', '{"pid":', '\0\0\0'])(
  'a lock file that says %j is nobody’s',
  async (text) => {
    writeFileSync(path, text)
    await takeLock(path)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
  },
)

test('of many that find a stale lock at once, one takes it', async () => {
  writeFileSync(path, JSON.stringify({ pid: process.ppid, startedAt: '1' }))
  const program = `
    import { takeLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))}
    const taken = await takeLock(${JSON.stringify(path)}).then(() => true, () => false)
    console.log(taken)
    setTimeout(() => {}, 20_000)`
  const flags = ['--import', 'tsx', '--input-type=module', '-e', program]
  const children = Array.from({ length: 4 }, () => spawn(process.execPath, flags))
  const answers = await Promise.all(
    children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()),
  )
  children.forEach((child) => child.kill('SIGKILL'))
  expect(answers.sort()).toEqual(['false', 'false', 'false', 'true'])
})
