/** The command line: `npm run -s cli -- COMMAND` (interface.md §4). */
import { runCommand } from './run-command.ts'

// What this process writes is for its user alone.
if (process.platform !== 'win32') process.umask(0o077)
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may leave early: `due | head`.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  folder: process.cwd(),
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
  ...(process.stderr.isTTY ? { progress: (line: string) => process.stderr.write(`\r\u001b[K${line}`) } : {}),
  now: Date.now,
})
