import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import { processWide } from '@/lib/process-wide'

/**
 * The Node response of the request at hand, lent by server.ts: Next drops Content-Encoding and Content-Length from a
 * handler's Response. Empty under plain `next start`, where pages then go out uncompressed.
 */
export const rawResponse = processWide('raw-response', () => new AsyncLocalStorage<ServerResponse>())
