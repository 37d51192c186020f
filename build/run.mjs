/**
 * Starts a script of the project or of its tools under a Node that is new enough: `node build/run.mjs FILE [arguments]`.
 * Plain JavaScript on purpose: it must also run, and speak clearly, under an old Node. npm's platform packages bring a
 * new one on Linux and Windows; npm 10 drops its link in .bin when several platforms are listed, so it is looked for here.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { constants } from 'node:os'
import { delimiter, dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const [file, ...args] = process.argv.slice(2)
const script = resolve(root, file)
/** Compiled code of the last runs: every command and every engine thread starts in half the time. */
const compileCache = resolve(root, 'node_modules/.cache/node')

/** 22.18 is the first that runs TypeScript files as they are. */
function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

/** The Node that came with `npm ci`, or null where there is none for this computer. */
function broughtNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const executable = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = resolve(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', executable)
  return existsSync(path) ? path : null
}

/** Runs the same script there and ends as it ends. */
function handOver(node) {
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    NODE_COMPILE_CACHE: compileCache,
  }
  // As the engine's thread has it in the program (`youngMegabytes` in backend/engine-host.ts).
  const child = spawn(node, ['--max-semi-space-size=8', script, ...args], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 128 + constants.signals[signal]))
}

const brought = broughtNode()
if (isNewEnough()) {
  process.env.NODE_COMPILE_CACHE ??= compileCache
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE)
  process.argv = [process.argv[0], script, ...args]
  await import(pathToFileURL(script).href)
} else if (brought !== null) {
  handOver(brought)
} else {
  console.error(
    `Regulars needs Node.js 22.18 or newer; this is ${process.versions.node}. ` +
      'On Linux (x64, arm64) and Windows (x64) "npm ci" brings one; elsewhere install it from nodejs.org. Nothing was changed.',
  )
  process.exit(2)
}
