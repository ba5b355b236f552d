import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Region } from './crops'
import type { Pixels } from './make-renditions'

export type AvifFile = { region: Region; widthPx: number; heightPx: number }

/** Less than a job is held (features/jobs/run-job.ts); a picture takes some five seconds. */
const LIMIT_MS = 100_000

/**
 * The AVIF files of a picture, in the order asked for. Made by a process of their own at the lowest priority
 * (scripts/encode-avif.mjs): they cost twenty times what WebP costs. Throws where it fails or takes too long.
 */
export async function encodeAvif(
  { data, width, height }: Pixels,
  files: readonly AvifFile[],
  xmp?: string,
): Promise<Buffer[]> {
  const plan = JSON.stringify({ raw: { width, height, channels: 3 }, files, xmp })
  const script = join(process.cwd(), 'scripts/encode-avif.mjs')
  const child = spawn(process.execPath, [script, plan], {
    // nothing of what the site knows
    env: { NODE_ENV: process.env.NODE_ENV },
    timeout: LIMIT_MS,
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  // a process that dies before it has read everything says so by its end
  child.stdin.on('error', () => undefined).end(data)
  const [made, said, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  const lines = made.split('\n').filter(Boolean)
  if (code !== 0 || lines.length !== files.length)
    throw new Error(`Encoding AVIF ended with ${code}: ${said.trim().slice(-500)}`)
  return lines.map((line) => Buffer.from(line, 'base64'))
}
