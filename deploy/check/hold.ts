export type Held = { proxy: string; what: string; asked: string; got: string; is: 'held' | 'BROKEN' }

export function hold(proxy: string, what: string, asked: string, got: string, isHeld: boolean): Held {
  const is = isHeld ? 'held' : 'BROKEN'
  process.stdout.write(`${is.padEnd(7)}${proxy}: ${what}: ${got} (${asked})\n`)
  return { proxy, what, asked, got, is }
}
