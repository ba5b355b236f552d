import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { countCheck, countPlaywright, countVitest, sum } from './counts'

const folder = mkdtempSync(join(tmpdir(), 'counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: object) {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

const vitest = (failed: number, ...files: { status: string; assertionResults: unknown[] }[]) =>
  report({
    numPassedTests: 5,
    numFailedTests: failed,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: files,
  })
const playwright = (stats: object, errors: unknown[] = []) =>
  report({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors })

describe('the count of the whole run', () => {
  test('a check is one', () => {
    expect([countCheck(true), countCheck(false)]).toEqual([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 0, failed: 1, skipped: 0 },
    ])
  })

  test.each([['passed, skipped and to do', vitest(0), true, { passed: 5, failed: 0, skipped: 3 }]])(
    'vitest: %s',
    (_, path, ok, counts) => expect(countVitest(path, ok)).toEqual(counts),
  )

  test('vitest: a file that cannot be read is one failure', () => {
    const path = vitest(
      1,
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    )
    expect(countVitest(path, false)).toEqual({ passed: 5, failed: 2, skipped: 3 })
  })

  test('vitest: a bad end without a failed test is one failure', () => {
    expect(countVitest(vitest(0), false).failed).toBe(1)
  })

  test('no report is one failure, whatever the exit code', () => {
    expect(countVitest(join(folder, 'none.json'), true)).toEqual(countCheck(false))
    expect(countPlaywright(join(folder, 'none.json'), true)).toEqual(countCheck(false))
  })

  test('playwright: passed, failed, flaky, skipped and errors between tests', () => {
    const path = playwright({ unexpected: 1, flaky: 1, skipped: 4 }, [{ message: 'no server' }])
    expect(countPlaywright(path, false)).toEqual({ passed: 3, failed: 3, skipped: 4 })
    expect(countPlaywright(playwright({}), true)).toEqual({ passed: 3, failed: 0, skipped: 0 })
  })

  test('everything is added up', () => {
    expect(sum([countCheck(true), countCheck(false), { passed: 2, failed: 0, skipped: 3 }])).toEqual({
      passed: 3,
      failed: 1,
      skipped: 3,
    })
  })
})
