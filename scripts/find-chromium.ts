import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const INSTALL_LIMIT_MS = 180_000
/** The same browser without windows: journeys take a third less time in it. */
const SHELL = 'chromium-headless-shell'
const system = [
  ...[SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
    (name) => `/usr/bin/${name}`,
  ),
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A Chromium that is on this machine and runs: CHROMIUM_PATH, else the system's, else Playwright's own. */
export function presentChromium(): string | undefined {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen && !runs(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, and no browser runs from there.`)
  return chosen || [...system, chromium.executablePath()].find(runs)
}

/** The same, and installs one where there is none: Playwright's, else one of Debian's. Throws where none can be. */
export function findChromium(say: (line: string) => void): string {
  const present = presentChromium()
  if (present) return present
  const installs = [
    installPlaywrights,
    () => installDebians(SHELL, say),
    () => installDebians('chromium', say),
  ]
  for (const install of installs) {
    install(say)
    const installed = presentChromium()
    if (installed) return installed
  }
  throw new Error(
    'The browser tests need a Chromium, and there is none here that runs, nor could one be installed. ' +
      'Install the package `chromium` or Google Chrome, or name a browser in CHROMIUM_PATH.',
  )
}

function runs(path: string) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
}

function installPlaywrights(say: (line: string) => void) {
  say('No Chromium here: trying `npx playwright install chromium`')
  run('npx', ['--no-install', 'playwright', 'install', 'chromium'], say)
}

function installDebians(name: string, say: (line: string) => void) {
  if (!existsSync('/usr/bin/apt-get')) return
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (sudo.length && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return
  say(`No Chromium here: trying Debian’s package \`${name}\``)
  const aptGet = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-y']
  for (const rest of [['update'], ['install', '--no-install-recommends', name]]) {
    const [program = '', ...flags] = [...aptGet, ...rest]
    run(program, flags, say)
  }
}

function run(program: string, flags: string[], say: (line: string) => void) {
  const { status, signal, stderr } = spawnSync(program, flags, {
    timeout: INSTALL_LIMIT_MS,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0)
    say(`It did not work (${signal ? 'time limit' : `exit ${status}`}): ${stderr.trim().slice(-400)}`)
}
