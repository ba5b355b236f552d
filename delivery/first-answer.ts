import type { ServerResponse } from 'node:http'

/** A first answer that takes longer holds nobody back; a page that cannot be made says so after ten seconds. */
const MOST_WAIT_MS = 15_000

type Ways = {
  /** Answers from what is kept, or says that it is not there. */
  find: () => boolean
  /** Answers by the long way. */
  go: () => void
}

/**
 * A thousand readers who come at once to a page that is not kept cost one way through Next: the first goes it, the others
 * wait until that one is answered and then find the page in the cache. What is never kept they all go for themselves.
 */
export class FirstAnswers {
  #running = new Map<string, Promise<'answered' | 'left'>>()
  readonly #mostWaitMs: number

  constructor(mostWaitMs = MOST_WAIT_MS) {
    this.#mostWaitMs = mostWaitMs
  }

  async share(key: string, response: ServerResponse, { find, go }: Ways): Promise<void> {
    for (;;) {
      if (response.destroyed || find()) return
      const first = this.#running.get(key)
      if (!first) break
      // where the first went away, another one goes
      if ((await first) === 'left') continue
      if (!response.destroyed && !find()) go()
      return
    }
    this.#running.set(key, this.#until(key, response))
    go()
  }

  #until(key: string, response: ServerResponse): Promise<'answered' | 'left'> {
    return new Promise((resolve) => {
      const over = (how: 'answered' | 'left') => {
        clearTimeout(patience)
        if (this.#running.delete(key)) resolve(how)
      }
      const patience = setTimeout(() => over('left'), this.#mostWaitMs).unref()
      response.once('finish', () => over('answered')).once('close', () => over('left'))
    })
  }
}

/** Readers' pages and feeds: not what is made for one (the desk, previews, searches), nor what never ends, nor files. */
export const isShared = (method: string | undefined, url: string): boolean =>
  method === 'GET' &&
  !/^\/(?:api|admin|preview|media|assets|_next|(?:[a-z]{2,3}\/)?search)(?:[/?]|$)/.test(url)
