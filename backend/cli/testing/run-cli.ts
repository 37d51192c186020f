import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../run-command.ts'

/** A folder in which the user stands, and commands typed there on 5 March 2026. */
export function createCliFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-cli-'))

  async function cli(...argv: string[]) {
    const out: string[] = []
    const errors: string[] = []
    const status = await runCommand(argv, {
      env: { REGULARS_HOME: join(folder, 'home'), INIT_CWD: folder, LANG: 'en_GB.UTF-8' },
      folder: '/',
      out: (line) => out.push(line),
      error: (line) => errors.push(line),
      now: () => Date.parse('2026-03-05T09:00:00Z'),
    })
    return {
      status,
      out,
      errors,
      json: () => JSON.parse(out.join('\n')) as Record<string, unknown> & readonly Record<string, unknown>[],
    }
  }

  return { folder, cli, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
