import { readEnv } from '@/lib/env'

// Imported before all else: modules read the environment while they load, and a person is owed a sentence, not a trace
try {
  readEnv()
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`)
  process.exit(1)
}
