import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Next's settings as the build resolved them; undefined where there is no build, or one that was cut off.
 * @param {string} root the project's folder
 * @returns {Record<string, unknown> | undefined}
 */
export function builtSettings(root) {
  try {
    const { config } = JSON.parse(readFileSync(join(root, '.next/required-server-files.json'), 'utf8'))
    return typeof config.distDir === 'string' ? config : undefined
  } catch {
    return undefined
  }
}
