/**
 * A process that is to be killed in the middle of an import. Tells its starter when it begins and when it is done.
 */
import { readFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { createEngine } from '#backend/engine.ts'

const [, , folder, file] = process.argv
if (folder === undefined || file === undefined) throw new Error('a folder and a file are needed')
const engine = createEngine({
  dataFolder: folder,
  door: 'cli',
  version: '0.0.0',
  now: Date.now,
  url: null,
  log: () => undefined,
})
await engine.client.shop.open({})
// Who is killed leaves no compiled code behind for the next one, who would start in half the time.
flushCompileCache()
const fileId = engine.state.files.put('customers.csv', readFileSync(file))
const options = { type: 'auto', map: {}, onDuplicate: 'skip' } as const
let stage = ''
for await (const event of await engine.client.imports.run({ fileId, options, dryRun: false, records: false })) {
  const now = event.kind === 'done' ? 'done' : event.done === event.total ? `${event.stage} ends` : event.stage
  if (now !== stage) process.stdout.write(`${now}\n`)
  stage = now
}
await engine.close()
