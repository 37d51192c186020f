/**
 * `npm run package -- [--linux|--win|--mac] [--x64|--arm64] [--dir]`: builds the page, the main process and the preload,
 * then packs them as electron-builder.yml says. Every argument goes on to electron-builder.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tool = (path: string) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))

function run(script: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

for (const part of ['renderer', 'main', 'preload']) {
  run(tool('vite/bin/vite.js'), ['build', '--config', `build/vite.${part}.config.ts`])
}
run(tool('electron-builder/cli.js'), [
  '--config',
  'electron-builder.yml',
  '--publish',
  'never',
  ...process.argv.slice(2),
])
