import { createTestEngine } from '#backend/testing/test-engine.ts'
import { doingNames } from '#backend/services/undo/testing/random-acts.ts'
import * as m from '#backend/services/undo/testing/random-acts.ts'
const stats = new Map<string, Map<string, number>>()
const engine = await createTestEngine()
const orig = m
for (let i = 0; i < 5; i++) await engine.client.customers.create({ givenName: 'A' + i })
await engine.client.customers.create({ kind: 'company', company: 'F' })
const rnd = () => Math.floor(Math.random() * 1000)
for (let i = 0; i < 1500; i++) {
  const name = doingNames[i % doingNames.length]!
  if (name.startsWith('trashMany')) continue
  const before = engine.shop.database.raw.prepare('select max(id) from acts').pluck().get()
  let r = 'ok'
  try { await (m as any).doings[name](engine, [rnd(), rnd(), rnd()]) } catch (e: any) { r = e.code ?? e.constructor.name + e.message; if (r === 'invalid-input') r += JSON.stringify(e.data) }
  const s = stats.get(name) ?? new Map(); s.set(r, (s.get(r) ?? 0) + 1); stats.set(name, s)
}
for (const [n, s] of stats) console.log(n, [...s].map((x) => x.join(':')).join(' '))
console.log(await engine.client.shop.check())
await engine.close()
