import './check-env'
import { UsageError } from './admin/commands'
import { runMediaCommand } from './media/commands'

try {
  const tell = (line: string) => void process.stderr.write(`\r${line}`)
  process.stdout.write(`\n${await runMediaCommand(process.argv.slice(2), tell)}\n`)
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
