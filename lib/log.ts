const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
type Level = (typeof levels)[number]

const threshold = () => Math.max(0, levels.indexOf((process.env.LOG_LEVEL || 'info') as Level))

function write(level: Exclude<Level, 'silent'>, message: string, fields: Record<string, unknown> = {}) {
  if (levels.indexOf(level) < threshold()) return
  const { error, ...rest } = fields
  const line = {
    at: new Date().toISOString(),
    level,
    message,
    ...rest,
    ...(error === undefined ? {} : describe(error)),
  }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { error: String(error) }
  const cause = error.cause instanceof Error ? error.cause.message : undefined
  return { error: error.message, cause, stack: error.stack }
}

/** One JSON line an event on standard error. `fields.error` may be anything that was thrown. */
export const log = {
  debug: (message: string, fields?: Record<string, unknown>) => write('debug', message, fields),
  info: (message: string, fields?: Record<string, unknown>) => write('info', message, fields),
  warn: (message: string, fields?: Record<string, unknown>) => write('warn', message, fields),
  error: (message: string, fields?: Record<string, unknown>) => write('error', message, fields),
}
