import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, stop } from '@/e2e/support/postgres'

export type Proxy = {
  name: 'varnish' | 'nginx'
  origin: string
  stop: () => Promise<void>
  /** Lays a file beside what it keeps, at /still/page, where it can serve one. */
  keepStill?: (bytes: Buffer, headers: Record<string, string>) => void
}
type Ports = { gates: readonly number[]; purges: number; folder: string }

/** The Varnish of deploy/varnish.vcl, before gates instead of the instances of the compose file. */
export async function startVarnish({ gates, purges, folder }: Ports): Promise<Proxy> {
  let at = 0
  const vcl = readFileSync('deploy/varnish.vcl', 'utf8').replaceAll(
    /\.host = "app-\d";\s+\.port = "3000";/g,
    () => `.host = "127.0.0.1"; .port = "${gates[at++]}";`,
  )
  const kept = await freePort()
  const doors = ['-a', `purges=127.0.0.1:${purges}`, '-a', `kept=127.0.0.1:${kept}`]
  return varnishd('varnish', vcl.replace('.port = "6092";', `.port = "${kept}";`), folder, doors)
}

/** A Varnish that does nothing but keep what one server says: the measure for ours. */
export const startPlainVarnish = (port: number, folder: string) =>
  varnishd(
    'plain',
    `vcl 4.1; backend default { .host = "127.0.0.1"; .port = "${port}"; }
     sub vcl_recv { unset req.http.cookie; } sub vcl_backend_response { set beresp.ttl = 1h; }`,
    folder,
    [],
  )

async function varnishd(name: string, vcl: string, folder: string, more: string[]): Promise<Proxy> {
  const file = join(folder, `${name}.vcl`)
  writeFileSync(file, vcl)
  const port = await freePort()
  const place = ['-n', join(folder, name), '-f', file, '-a', `readers=127.0.0.1:${port}`, ...more]
  const child = run('varnishd', ['-F', ...place, '-p', 'http_gzip_support=off', '-s', 'malloc,256M'])
  return proxy('varnish', port, child)
}

/** The nginx of deploy/nginx.conf, and beside it one file of the same bytes. */
export async function startNginx({ gates, folder }: Ports): Promise<Proxy> {
  const port = await freePort()
  const home = join(folder, 'nginx')
  mkdirSync(join(home, 'still'), { recursive: true })
  writeFileSync(join(home, 'still.conf'), '')
  const conf = join(home, 'nginx.conf')
  writeFileSync(conf, nginxConf(home, port, gates))
  const child = run('nginx', ['-e', join(home, 'start.log'), '-c', conf, '-g', 'daemon off;'])
  const keepStill = (bytes: Buffer, headers: Record<string, string>) => {
    writeFileSync(join(home, 'still', 'page'), bytes)
    writeFileSync(join(home, 'still.conf'), headerLines(headers))
    child.kill('SIGHUP')
  }
  return { ...proxy('nginx', port, child), keepStill }
}

function nginxConf(home: string, port: number, gates: readonly number[]): string {
  let at = 0
  const still = `location /still/ { root ${home}; include ${home}/still.conf; }`
  return readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll(/server app-\d:3000/g, () => `server 127.0.0.1:${gates[at++]}`)
    .replaceAll('/var/cache/nginx/marsad', `${home}/cache`)
    .replaceAll('/var/log/nginx', home)
    .replaceAll('/run/nginx.pid', `${home}/nginx.pid`)
    .replace('listen 8080;', `listen 127.0.0.1:${port};\n${still}`)
    .replace('worker_processes auto;', 'worker_processes auto;\nuser root;')
}

/** Those of the site, but for what nginx says of a file by itself. */
function headerLines(headers: Record<string, string>): string {
  const own = ['date', 'connection', 'content-length', 'etag', 'server', 'content-type']
  const lines = Object.entries(headers).filter(([name]) => !own.includes(name))
  return lines.map(([name, value]) => `add_header ${name} "${value}";\n`).join('')
}

/** A program of the machine; says where it is not there. */
export function run(program: string, args: string[]): ChildProcess {
  const child = spawn(program, args, { stdio: 'ignore' })
  child.on('error', (error) => process.stderr.write(`${program} cannot be started: ${error.message}\n`))
  return child
}

/** nginx as it stands before a WordPress whose pages a plugin keeps as files: each reader's is compressed anew. */
export async function startZipping(
  page: Buffer,
  { folder, level }: { folder: string; level: number },
): Promise<Proxy> {
  const port = await freePort()
  const home = join(folder, 'zipping')
  mkdirSync(join(home, 'pages'), { recursive: true })
  writeFileSync(join(home, 'pages', 'index.html'), page)
  const conf = join(home, 'nginx.conf')
  const logs = `error_log ${home}/error.log; pid ${home}/nginx.pid;`
  const server = `server { listen 127.0.0.1:${port}; root ${home}/pages; }`
  const http = `include /etc/nginx/mime.types; gzip on; gzip_comp_level ${level}; sendfile on; access_log ${home}/log; open_file_cache max=100;`
  writeFileSync(conf, `user root; worker_processes auto; ${logs} events {} http { ${http} ${server} }`)
  return proxy('nginx', port, run('nginx', ['-e', join(home, 'start.log'), '-c', conf, '-g', 'daemon off;']))
}

const proxy = (name: Proxy['name'], port: number, child: ChildProcess): Proxy => ({
  name,
  origin: `http://127.0.0.1:${port}`,
  stop: () => stop(child),
})
