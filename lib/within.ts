/** Thrown where an answer took too long; its code makes it one of lib/connection-errors. */
class TooLateError extends Error {
  readonly code = 'ETIMEDOUT'
}

/** What `work` gives, or a rejection after `seconds`; the work itself goes on, and nobody waits for it. */
export async function within<Value>(seconds: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLateError(`No answer within ${seconds} s`)), seconds * 1000)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
