/** A process that is to be killed: opens a shop file of an earlier version, which brings it to the version of today. */
import { createEngine } from '#backend/engine.ts'

const [, , folder] = process.argv
if (folder === undefined) throw new Error('a folder is needed')
const engine = createEngine({
  dataFolder: folder,
  door: 'cli',
  version: '0.0.0',
  now: Date.now,
  url: null,
  log: () => undefined,
})
process.stdout.write('ready\n')
await engine.client.shop.open({})
process.stdout.write('open\n')
await engine.close()
