/** Longest hold of the engine's thread during large acts. */
import { copyFileSync, rmSync } from 'node:fs'
import { createEngine } from '../../backend/engine.ts'
import { monitorEventLoopDelay } from 'node:perf_hooks'
const file = '/tmp/big-trust/work.regulars'
copyFileSync('/tmp/big-trust/x.regulars', file)
let now = Date.now()
const engine = createEngine({ dataFolder: '/tmp/big-trust', door: 'cli', version: '0', now: () => now, url: null, log: console.error })
const { client } = engine
async function measure(name: string, work: () => Promise<unknown>) {
  let longest = 0, last = performance.now(), running = true
  const tick = () => { const t = performance.now(); longest = Math.max(longest, t - last); last = t; if (running) setImmediate(tick) }
  setImmediate(tick)
  let longestCall = 0, calls = 0
  const calling = (async () => { while (running) { const t = performance.now(); try { await client.customers.search({ text: 'mar' }) } catch {} ; longestCall = Math.max(longestCall, performance.now() - t); calls++; await new Promise(r => setTimeout(r, 20)) } })()
  const t = performance.now()
  let failed = ''
  try { await work() } catch (e) { failed = String((e as {code?: string}).code ?? e) }
  const ms = performance.now() - t
  running = false; await calling
  console.log(`${name}: ${ms.toFixed(0)} ms, longest hold ${longest.toFixed(0)} ms, longest search ${longestCall.toFixed(0)} ms of ${calls} ${failed}`)
}
await measure('open', () => client.shop.open({ path: file }))
await engine.state.shop!.sales.ready?.().catch(()=>{})
const ids = (engine.state.shop!.database.raw.prepare('select id from contacts').pluck().all() as number[])
await measure('search only', () => new Promise(r => setTimeout(r, 1500)))
await measure('trash 100k customers', () => client.customers.trash({ ids: ids.slice(0, 100_000) }))
await measure('undo', () => client.undo.undo({}))
await measure('trash again', () => client.customers.trash({ ids: ids.slice(0, 100_000) }))
await measure('put back 10k', () => client.trash.restore({ items: ids.slice(0, 10_000).map((id) => ({ kind: 'customer' as const, id })) }))
await measure('status', () => client.shop.status())
await measure('list trash', () => client.trash.list())
await measure('check', () => client.shop.check())
const { purgeTrash } = await import('../../backend/services/trash/purge-trash.ts')
let backup = ''
await measure('backup', async () => { for await (const e of await client.backups.create({})) if (e.kind === 'done') backup = e.name })
await measure('restore', () => client.shop.restore({ backup, replace: true, path: file }))
await measure('settings language', () => client.shop.updateSettings({ language: 'ru' }))
const pids = (engine.state.shop!.database.raw.prepare('select id from purchases order by id limit 100000').pluck().all() as number[])
await measure('trash 100k purchases', () => client.purchases.trash({ ids: pids }))
await measure('undo', () => client.undo.undo({}))
await measure('trash 100k purchases again', () => client.purchases.trash({ ids: pids }))
now += 40 * 86400000
await measure('purge 100k purchases, 90k customers', () => purgeTrash(engine.state.shop!))
await measure('close', () => client.shop.close())
await engine.close()
rmSync(file)
