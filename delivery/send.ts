import type { ServerResponse } from 'node:http'

/** What is said to a request, without Next. */
export type Answer = { status: number; headers: Record<string, string>; body: Buffer | null }

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers)
  response.end(body ?? undefined)
}
