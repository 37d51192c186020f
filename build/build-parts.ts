import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Part = 'renderer' | 'main' | 'preload'

/** In this order: the main build clears the folder of the preload. */
export const allParts: readonly Part[] = ['renderer', 'main', 'preload']

const root = fileURLToPath(new URL('..', import.meta.url))
const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url))

/** What each part is made from, and one file that it leaves. */
const parts: Readonly<Record<Part, { readonly sources: readonly string[]; readonly result: string }>> = {
  renderer: { sources: ['renderer', 'shared', 'package-lock.json'], result: 'dist/renderer/index.html' },
  main: { sources: ['electron', 'backend', 'db', 'shared', 'package-lock.json'], result: 'dist/electron/main.mjs' },
  preload: { sources: ['electron', 'shared'], result: 'dist/electron/preload.cjs' },
}

function newest(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0)
}

function isFresh(part: Part): boolean {
  const { sources, result } = parts[part]
  const made = join(root, result)
  if (!existsSync(made)) return false
  return sources.every((source) => newest(join(root, source)) <= statSync(made).mtimeMs)
}

/** Builds the parts that are older than their sources. Ends the process where one fails. */
export function buildParts(wanted: readonly Part[]): void {
  for (const part of wanted) {
    if (isFresh(part)) continue
    const { status } = spawnSync(
      process.execPath,
      [vite, 'build', '--config', `build/vite.${part}.config.ts`, '--logLevel', 'error'],
      // Playwright calls it with an environment of tests, which would make another page.
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
    )
    if (status !== 0) process.exit(status ?? 1)
  }
}
