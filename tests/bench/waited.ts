import { setTimeout } from 'node:timers/promises'
import type { Engine } from '#backend/engine.ts'
import { once } from './timing.ts'

let asked = 0

/** Processor time of this process, ms: what a wait comes to where nobody else wants the processor. */
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The work, and the longest answer of small calls beside it, ms. */
export async function waited(engine: Engine, work: () => Promise<unknown>) {
  let isDone = false
  let longest = { ms: 0, cpu: 0 }
  const asking = (async () => {
    while (!isDone) {
      // The pause counts as well: who wants to ask while the thread is held waits before the question. Each time another
      // text, as answers are remembered.
      asked += 1
      const before = cpu()
      const ms = await once(async () => {
        await setTimeout(5)
        await engine.client.customers.search({ text: `x${asked}`, limit: 1 })
      })
      if (ms > longest.ms) longest = { ms, cpu: cpu() - before }
    }
  })()
  const before = cpu()
  const ms = await once(work)
  const used = cpu() - before
  isDone = true
  await asking
  return { ms, used, longest }
}
