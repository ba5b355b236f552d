import { countCheck, countPlaywright, countVitest, type Counts } from './counts'

export type Step = {
  name: string
  command: string
  limitSeconds: number
  count: (ok: boolean) => Counts
  env?: Record<string, string>
}

const REPORTS = 'test-results'
const unitReport = `${REPORTS}/unit.json`
const journeyReport = `${REPORTS}/journeys.json`

/** What all checks read: the generated reader assets, and Next's types. Counts only when it fails. */
export const preparation: Step = {
  name: 'prepare',
  command: 'tsx scripts/build.ts assets && next typegen',
  limitSeconds: 120,
  count: (ok) => ({ passed: 0, failed: ok ? 0 : 1, skipped: 0 }),
}

/** Takes one core as long as all that does not wait for it takes the other. */
export const lint: Step = {
  name: 'lint',
  command: 'eslint . --max-warnings 0',
  limitSeconds: 300,
  count: countCheck,
}

/** One after the other: the build that comes after them writes what they read. */
export const checks: Step[] = [
  { name: 'types', command: 'tsc --noEmit', limitSeconds: 300, count: countCheck },
  { name: 'format', command: 'prettier --check --log-level warn .', limitSeconds: 120, count: countCheck },
  { name: 'unused', command: 'knip --no-progress --no-config-hints', limitSeconds: 120, count: countCheck },
  {
    name: 'imports',
    command: 'depcruise --config .dependency-cruiser.cjs .',
    limitSeconds: 120,
    count: countCheck,
  },
]

export const units: Step = {
  name: 'unit',
  command: `vitest run --reporter=dot --reporter=json --outputFile.json=${unitReport}`,
  limitSeconds: 900,
  count: (ok) => countVitest(unitReport, ok),
}

export const build: Step = { name: 'build', command: 'npm run build', limitSeconds: 600, count: countCheck }

/** Journeys through the built site in the Chromium that was found. */
export const journeys = (chromium: string): Step => ({
  name: 'browser',
  command: 'playwright test',
  limitSeconds: 1_800,
  env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport },
  count: (ok) => countPlaywright(journeyReport, ok),
})

export const reports = REPORTS
