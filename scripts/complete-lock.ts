import { readFileSync, writeFileSync } from 'node:fs'

type Locked = {
  version?: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
type Lock = { packages: Record<string, Locked> }

const systems = /(darwin|linux|win32|android|freebsd|openharmony)/
const processors = /(arm64|x64|arm|ia32|ppc64|s390x|riscv64|loong64|wasm32)/

/**
 * Writes the packages for other systems back into package-lock.json. A registry mirror that lacks some of them makes
 * `npm install` leave them out, and then `npm ci` refuses the file everywhere. Run it after every `npm install`.
 */
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
const added = Object.values(lock.packages).flatMap((parent) =>
  Object.entries(parent.optionalDependencies ?? {}).flatMap(([name, version]) => {
    const place = `node_modules/${name}`
    if (lock.packages[place] || !/^\d/.test(version)) return []
    const entry = entryFor(name, version, parent.dev)
    return entry ? [[place, entry] as const] : []
  }),
)
const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(added) })
packages.sort(([one], [other]) => (one < other ? -1 : 1))
writeFileSync(
  'package-lock.json',
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
)
process.stdout.write(`${added.length} packages for other systems written back\n`)

function entryFor(name: string, version: string, dev?: boolean): Locked | undefined {
  const suffix = name.split('/').at(-1) ?? name
  const os = systems.exec(suffix)?.[1]
  const cpu = processors.exec(suffix)?.[1]
  if (!cpu) return undefined
  const libc = /musl/.test(suffix) ? ['musl'] : /gnu/.test(suffix) ? ['glibc'] : undefined
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(libc ? { libc } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  }
}
