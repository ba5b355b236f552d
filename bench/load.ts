import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import autocannon from 'autocannon'

export type Load = { rps: number; p50Ms: number; p99Ms: number; requests: number; errors: number }
type Target = { url: string; connections: number; seconds: number; headers: Record<string, string> }

/** True where wrk is installed: autocannon, which comes from npm, is itself slower than the servers it asks. */
export const hasWrk = spawnSync('wrk', ['-v']).error === undefined

/** Asks one address over and over from so many connections. */
export async function load(target: Target): Promise<Load> {
  return hasWrk ? withWrk(target) : withAutocannon(target)
}

async function withAutocannon({ url, connections, seconds, headers }: Target): Promise<Load> {
  const { requests, latency, errors, non2xx } = await autocannon({
    url,
    connections,
    duration: seconds,
    headers,
  })
  return {
    rps: requests.average,
    requests: requests.total,
    p50Ms: latency.p50,
    p99Ms: latency.p99,
    errors: errors + non2xx,
  }
}

/** Beside what goes on in this process: proxies ask through it, and servers close connections that it holds. */
async function withWrk({ url, connections, seconds, headers }: Target): Promise<Load> {
  const asked = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const flags = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...asked, url]
  const { stdout } = await promisify(execFile)('wrk', flags)
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0)
  const milliseconds = (percentile: number) => {
    const [, value = '0', unit = 'ms'] = new RegExp(`${percentile}%\\s+([\\d.]+)(us|ms|s)`).exec(stdout) ?? []
    return Number(value) * { us: 0.001, ms: 1, s: 1_000 }[unit as 'us' | 'ms' | 's']
  }
  return {
    rps: number(/Requests\/sec:\s+([\d.]+)/),
    requests: number(/(\d+) requests in/),
    p50Ms: milliseconds(50),
    p99Ms: milliseconds(99),
    errors: number(/Non-2xx or 3xx responses: (\d+)/),
  }
}
