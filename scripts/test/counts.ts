import { readFileSync } from 'node:fs'
import { z } from 'zod'

export type Counts = { passed: number; failed: number; skipped: number }

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
})

/** A check that says only yes or no. */
export const countCheck = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })

/** Tests by vitest's JSON report. A file that could not even be read counts as one failure. */
export function countVitest(path: string, ok: boolean): Counts {
  const report = read(path, vitestReport)
  if (!report) return countCheck(false)
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + broken.length
  return honest(ok, {
    passed: report.numPassedTests,
    failed,
    skipped: report.numPendingTests + report.numTodoTests,
  })
}

/** Journeys by Playwright's JSON report. Errors outside of any test count each as one failure. */
export function countPlaywright(path: string, ok: boolean): Counts {
  const report = read(path, playwrightReport)
  if (!report) return countCheck(false)
  const { expected, unexpected, flaky, skipped } = report.stats
  return honest(ok, { passed: expected, failed: unexpected + flaky + report.errors.length, skipped })
}

export const sum = (counts: Counts[]): Counts =>
  counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )

/** A run that ended badly though no test failed (a crash, an error between tests) has failed all the same. */
function honest(ok: boolean, counts: Counts): Counts {
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

function read<Report>(path: string, shape: z.ZodType<Report>): Report | undefined {
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}
