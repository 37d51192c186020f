import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'

/**
 * The folder of the page for browser mode. A fresh clone has none yet: it is built first, as `npm start` does, by a
 * process of its own, for the build's tools are no part of the backend. Its output goes to stderr: the first line of
 * stdout is the address.
 */
export async function builtPage(root: string): Promise<string> {
  const folder = join(root, 'dist', 'renderer')
  const page = join(folder, 'index.html')
  const build = join(root, 'build', 'build.ts')
  if (!existsSync(page) && existsSync(build)) {
    await once(spawn(process.execPath, [build, 'renderer'], { cwd: root, stdio: ['ignore', 2, 2] }), 'exit')
  }
  if (!existsSync(page)) throw new AppError('file-missing', { file: page })
  return folder
}
