import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createTestEngine } from '#backend/testing/test-engine.ts'
import { unpackOldShop } from './old-shops.ts'

it('a shop of version 2 keeps what was paid for a purchase without a total, in its note, and is sound', async () => {
  const engine = await createTestEngine({ shop: false })
  try {
    const file = join(engine.folder, 'shop.regulars')
    unpackOldShop('version-2.regulars.gz', file)
    const raw = new Database(file)
    raw.exec(`
      INSERT INTO purchases (id, uid, number, day, currency, note, staff_id, created_at, updated_at)
        SELECT 9001, 'told', 9001, '2026-01-31', 'RON', 'Cutia albastră', min(id), '2026-01-31T10:00:00Z', '2026-01-31T10:00:00Z' FROM staff;
      INSERT INTO purchase_lines (purchase_id, position, name, quantity) VALUES (9001, 0, 'Miere', 1000), (9001, 1, 'Ceai', 1000);
      INSERT INTO payments (purchase_id, method, amount, currency, day)
        VALUES (9001, 'cash', 1205, 'RON', '2026-01-31'), (9001, 'credit', 700, 'RON', '2026-01-31');`)
    raw.close()
    await engine.client.shop.open({})
    expect(await engine.client.purchases.get({ id: 9001 })).toMatchObject({
      total: null,
      payments: [],
      note: 'Cutia albastră\nPlăți: numerar 12.05 (2026-01-31), pe datorie 7.00 (2026-01-31)',
    })
    expect((await engine.client.shop.check()).problems).toEqual([])
  } finally {
    await engine.close()
  }
})
