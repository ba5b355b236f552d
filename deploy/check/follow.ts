import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE_MS = 10_000

/** A reader's page that listens for alerts, and comes back when its stream ends. */
export function follow(address: string) {
  const leave = new AbortController()
  const page = { alerts: [] as string[], states: 0, opened: 0 }
  const listen = async () => {
    while (!leave.signal.aborted) {
      await readStream(address, leave.signal, page).catch(() => undefined)
      await pause(300)
    }
  }
  void listen()
  return {
    page,
    /** How long until it shows what is asked for; undefined where it does not in time. */
    until: async (isThere: (alerts: readonly string[]) => boolean) => {
      const begun = performance.now()
      while (performance.now() - begun < PATIENCE_MS) {
        if (page.states > 0 && isThere(page.alerts)) return Math.round(performance.now() - begun)
        await pause(5)
      }
      return undefined
    },
    close: () => leave.abort(),
  }
}

type Page = { alerts: string[]; states: number; opened: number }

async function readStream(address: string, signal: AbortSignal, page: Page) {
  const answer = await fetch(address, { signal })
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  page.opened++
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of answer.body ?? []) {
    text += decoder.decode(piece, { stream: true })
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1]
      if (data === undefined) continue
      const { alerts } = JSON.parse(data) as { alerts: { text: string }[] }
      page.alerts = alerts.map((alert) => alert.text)
      page.states++
    }
  }
}
