import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRandom } from '#shared/domain/random.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { startSaving } from './engine-process.ts'

/** SIGKILLs; `REGULARS_KILLS` asks for more before a release. */
const kills = Number(process.env['REGULARS_KILLS'] ?? 15)

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ now: Date.now })
})
afterEach(() => engine.close())

describe('SIGKILL while customers and purchases are saved', () => {
  it('loses nothing that was told as saved, and leaves nothing half', { timeout: 8000 * kills }, async () => {
    const random = createRandom(20_260_105)
    let acknowledged = 0
    for (let run = 0; run < kills; run += 1) {
      await engine.client.shop.close()
      const saving = await startSaving(engine.folder, run)
      await wait(5 + Math.floor(random() * 400))
      await saving.kill()
      await engine.client.shop.open({})
      expect(engine.shop.database.uncleanEnd).toBe(true)
      for (const [kind, id, told] of saving.said.slice(1)) {
        acknowledged += 1
        if (kind === 'customer') {
          const customer = await engine.client.customers.get({ id: Number(id) })
          expect(customer.displayName).toBe(told)
          expect(customer.phones).toHaveLength(1)
          continue
        }
        const purchase = await engine.client.purchases.get({ id: Number(id) })
        expect(purchase.lines.map((line) => line.total)).toEqual([told, told, told])
      }
    }
    const { raw } = engine.shop.database
    const count = (sql: string) => raw.prepare(sql).pluck().get()
    // What was saved without being told is whole, too.
    expect(
      count(
        'SELECT count(*) FROM purchases p WHERE (SELECT count(*) FROM purchase_lines WHERE purchase_id = p.id) <> 3',
      ),
    ).toBe(0)
    expect(
      count('SELECT count(*) FROM contacts c WHERE (SELECT count(*) FROM contact_points WHERE contact_id = c.id) <> 1'),
    ).toBe(0)
    const saved = Number(count('SELECT (SELECT count(*) FROM contacts) + (SELECT count(*) FROM purchases)'))
    expect(saved - acknowledged).toBeGreaterThanOrEqual(0)
    // A process can have saved one thing that it had no time to tell.
    expect(saved - acknowledged).toBeLessThanOrEqual(kills)
    expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
    console.info(`${kills} kills, ${acknowledged} acknowledged saves, 0 lost, 0 partial`)
  })
})
