import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, stop } from '@/e2e/support/postgres'
import { run } from './proxies'

export type Pushpin = Awaited<ReturnType<typeof preparePushpin>>

/** The Pushpin of deploy/pushpin.conf, which may come and go at its address. */
export async function preparePushpin(folder: string) {
  const [readers, door] = [await freePort(), await freePort()]
  const key = randomBytes(16).toString('hex')
  const home = join(folder, `pushpin-${door}`)
  mkdirSync(join(home, 'log'), { recursive: true })
  writeFileSync(join(home, 'pushpin.conf'), pushpinConf(home, { readers, door, key }))
  writeFileSync(join(home, 'zurl.conf'), zurlConf(home))
  let running: Awaited<ReturnType<typeof runBoth>> | undefined
  return {
    origin: `http://127.0.0.1:${readers}`,
    gripUrl: `http://127.0.0.1:${door}/?key=${key}`,
    /** Its processes, by name. */
    get processes() {
      return running?.processes() ?? []
    },
    /** To the instances at these ports; it reads its routes again where they change. */
    leadTo: (ports: readonly number[]) =>
      writeFileSync(join(home, 'routes'), `* ${ports.map((port) => `127.0.0.1:${port}`).join(' ')}\n`),
    start: async () => void (running = await runBoth(home, readers)),
    stop: async () => {
      await running?.stop()
      running = undefined
    },
  }
}

async function runBoth(home: string, readers: number) {
  const zurl = run('zurl', [`--config=${home}/zurl.conf`])
  const pushpin = run('pushpin', [`--config=${home}/pushpin.conf`])
  await listens(readers)
  return {
    processes: () => [{ name: 'zurl', pid: zurl.pid ?? 0 }, ...childrenOf(pushpin.pid ?? 0)],
    stop: async () => {
      await stop(pushpin)
      await stop(zurl)
    },
  }
}

const pushpinConf = (home: string, { readers, door, key }: { readers: number; door: number; key: string }) =>
  readFileSync('deploy/pushpin.conf', 'utf8')
    .replace('include={libdir}/internal.conf', 'include=/usr/lib/pushpin/internal.conf')
    .replace('/var/run/pushpin', home)
    .replace('/var/log/pushpin', `${home}/log`)
    .replace('http_port=127.0.0.1:7999', `http_port=127.0.0.1:${readers}`)
    .replace('push_in_http_port=5561', `push_in_http_port=${door}`)
    .replaceAll(/tcp:\/\/127\.0\.0\.1:(\d+)/g, `ipc://${home}/$1`)
    .replace(/sig_key=.*/, `sig_key=${key}`)
    .replace('[proxy]', `[proxy]\n${zurlPlaces(home)}`)

const zurlPlaces = (home: string) =>
  `zurl_out_specs=ipc://${home}/zurl-in\nzurl_out_stream_specs=ipc://${home}/zurl-stream\nzurl_in_specs=ipc://${home}/zurl-out`

/** As Debian sets it up, in another place. */
const zurlConf = (home: string) =>
  `[General]\nin_spec=ipc://${home}/zurl-in\nin_stream_spec=ipc://${home}/zurl-stream\nout_spec=ipc://${home}/zurl-out\n` +
  `in_req_spec=ipc://${home}/zurl-req\ndefpolicy=allow\nmax_open_requests=2000\nbuffer_size=200000\ntimeout=600\n` +
  `in_hwm=1000\nout_hwm=1000\n`

async function listens(port: number) {
  for (let tries = 0; tries < 100; tries++) {
    const socket = connect(port, '127.0.0.1')
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (isThere) return pause(500)
    await pause(100)
  }
  throw new Error('Pushpin does not listen')
}

/** Processes that a process began (proc(5); Linux only). */
function childrenOf(parent: number): { name: string; pid: number }[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.flatMap((pid) => {
    const [, name = '', rest = ''] = /\((.*)\) (.*)/.exec(statOf(pid)) ?? []
    return rest.split(' ')[1] === String(parent) ? [{ name, pid: Number(pid) }] : []
  })
}

function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return '' // it ended meanwhile
  }
}
