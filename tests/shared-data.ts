/** Where the input files that are not ours live: tests that need them are left out where they are absent. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The path of a file or folder of the shared test data, or null where it is absent.
 * `REGULARS_TEST_DATA` names the folder; without it, `../shared` beside the project is looked at.
 */
export function sharedData(relative: string): string | null {
  const path = resolve(root, process.env['REGULARS_TEST_DATA'] ?? '../shared', relative)
  return existsSync(path) ? path : null
}
