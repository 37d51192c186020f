/**
 * Starts a TypeScript file of the project: `node build/run.mjs FILE [arguments]`. Plain JavaScript on purpose: it must
 * also run, and speak clearly, under a Node that is too old for the rest (npm's platform packages bring a new one on
 * Linux and Windows; elsewhere the system's is used).
 */
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Regulars needs Node.js 22.18 or newer; this is ${process.versions.node}. ` +
      'On Linux (x64, arm64) and Windows (x64) "npm ci" brings one; elsewhere install it from nodejs.org. Nothing was changed.',
  )
  process.exit(2)
}

const [file, ...args] = process.argv.slice(2)
const script = resolve(import.meta.dirname, '..', file)
process.argv = [process.argv[0], script, ...args]
await import(pathToFileURL(script).href)
