/**
 * A process that is to be killed: saves customers and purchases through the engine and tells its starter of each one
 * once it is saved, one JSON array a line.
 */
import { flushCompileCache } from 'node:module'
import { createEngine } from '#backend/engine.ts'

const [, , folder, run = '0'] = process.argv
if (folder === undefined) throw new Error('a folder is needed')
const engine = createEngine({
  dataFolder: folder,
  door: 'cli',
  version: '0.0.0',
  now: Date.now,
  url: null,
  log: () => undefined,
})
const say = (...words: readonly (string | number)[]) => process.stdout.write(`${JSON.stringify(words)}\n`)

await engine.client.shop.open({})
// Who is killed leaves no compiled code behind for the next one, who would start in half the time.
flushCompileCache()
say('ready')
for (let n = 0; ; n += 1) {
  const customer = await engine.client.customers.create({
    givenName: `Kupac ${run}-${n}`,
    phones: [{ label: 'mobile', value: `064 ${String(n).padStart(7, '0')}` }],
    note: 'uvek plaća gotovinom',
  })
  say('customer', customer.id, `Kupac ${run}-${n}`)
  for (let visit = 0; visit < 3; visit += 1) {
    const amount = 100 + n
    const purchase = await engine.client.purchases.create({
      customerId: customer.id,
      day: `2026-0${visit + 1}-05`,
      lines: Array.from({ length: 3 }, (_, index) => ({
        name: `Roba ${index}`,
        total: amount,
      })),
    })
    say('purchase', purchase.id, amount)
  }
}
