const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EPIPE',
  'EHOSTUNREACH',
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '08000',
  '08001',
  '08003',
  '08006', // connection exceptions
  '53300', // too_many_connections
])

/** What node-postgres says without a code. */
const messages =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error/i

/** Whether an error means that the database cannot be reached now, rather than that something is broken. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown }
    if (typeof code === 'string' && codes.has(code)) return true
    if (messages.test(cause.message)) return true
    if (cause instanceof AggregateError && cause.errors.some(isDatabaseAway)) return true
  }
  return false
}

/** The database answers but holds no site yet: it is being set up. */
export class NotReadyError extends Error {
  readonly code = '57P03'
}
