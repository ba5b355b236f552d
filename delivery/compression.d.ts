declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  /** As it works on node:http; the published types want Express. */
  export default function compression(options?: {
    threshold?: number
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}
