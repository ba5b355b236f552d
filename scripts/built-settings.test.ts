import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { builtSettings } from './built-settings.mjs'

const folder = mkdtempSync(join(tmpdir(), 'built-'))
mkdirSync(join(folder, '.next'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the settings of a whole build', () => {
  writeFileSync(join(folder, '.next/required-server-files.json'), '{"config":{"distDir":".next"}}')
  expect(builtSettings(folder)).toEqual({ distDir: '.next' })
})

test.each(['', '{', 'null', '[]', '{}', '{"config":null}', '{"config":{}}', '{"config":"x"}'])(
  'a build that was cut off is none: %s',
  (text) => {
    writeFileSync(join(folder, '.next/required-server-files.json'), text)
    expect(builtSettings(folder)).toBeUndefined()
  },
)

test('nor is one that is not there', () => {
  expect(builtSettings(join(folder, 'elsewhere'))).toBeUndefined()
})
