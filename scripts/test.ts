import { rmSync } from 'node:fs'
import { findChromium } from './find-chromium'
import { sum, type Counts } from './test/counts'
import { endAll, run } from './test/run'
import { build, checks, journeys, lint, preparation, reports, units, type Step } from './test/steps'

/**
 * `npm test`: everything that must hold, on two cores. A step that fails shows its output, and the run goes on to the
 * others, so that one run tells all there is to mend. The last line counts passed, failed, skipped.
 */
const counts: Counts[] = []
const say = (line: string) => process.stdout.write(`${line}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void endAll().then(() => process.exit(130)))
}
rmSync(reports, { recursive: true, force: true })
await perform(preparation)
const [isBuilt] = await Promise.all([checkAndBuild(), perform(lint)])
await perform(units)
if (isBuilt) await browse()
else skipBrowser()

const { passed, failed, skipped } = sum(counts)
process.exitCode = failed === 0 ? 0 : 1
say(`${passed} passed, ${failed} failed, ${skipped} skipped`)

async function perform(step: Step): Promise<boolean> {
  const { ok, output, seconds } = await run(step.command, step.limitSeconds, step.env)
  const count = step.count(ok)
  counts.push(count)
  const isGood = ok && count.failed === 0
  say(line(isGood ? '✓' : '✗', step.name, `${seconds.toFixed(1)} s`.padStart(8), numbers(count)))
  if (!isGood) say(`${indent(output)}\n`)
  return isGood
}

async function checkAndBuild(): Promise<boolean> {
  for (const step of checks) await perform(step)
  return perform(build)
}

async function browse() {
  try {
    await perform(journeys(findChromium(say)))
  } catch (error) {
    counts.push({ passed: 0, failed: 1, skipped: 0 })
    say(line('✗', 'browser', error instanceof Error ? error.message : String(error)))
  }
}

function skipBrowser() {
  counts.push({ passed: 0, failed: 0, skipped: 1 })
  say(line('–', 'browser', 'not run: there is no build to browse'))
}

function line(sign: string, name: string, ...rest: string[]) {
  return [sign, name.padEnd(8), ...rest].filter(Boolean).join(' ')
}

function numbers({ passed, failed, skipped }: Counts) {
  return passed + failed + skipped > 1 ? `  ${passed} passed, ${failed} failed, ${skipped} skipped` : ''
}

function indent(output: string) {
  return output.trimEnd().replace(/^/gm, '    ')
}
