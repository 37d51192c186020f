/**
 * A process that is to be killed: makes backups, restores two of them in turn, or puts files on the first card, until
 * that happens. Tells its starter what it has finished, one word a line.
 */
import { randomBytes } from 'node:crypto'
import { flushCompileCache } from 'node:module'
import { createEngine } from '../engine.ts'

const [, , work, folder, ...backups] = process.argv
if (folder === undefined) throw new Error('a folder is needed')
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
process.stdout.write('ready\n')
for (let turn = 0; ; turn += 1) {
  if (work === 'backup') {
    for await (const event of await engine.client.backups.create({}))
      if (event.kind === 'done') process.stdout.write(`${event.name}\n`)
  } else if (work === 'attach') {
    const base64 = randomBytes(300_000).toString('base64')
    const { sha256 } = await engine.client.attachments.add({ customerId: 1, name: `${turn}.bin`, base64 })
    process.stdout.write(`${sha256}\n`)
  } else {
    const backup = backups[turn % backups.length] ?? ''
    await engine.client.shop.restore({ backup, replace: true })
    process.stdout.write(`${backup}\n`)
  }
}
