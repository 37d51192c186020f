import { Kysely, SqliteDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadableDb, WritableDb } from '#db/open-database.ts'
import { readAttachments, usedContents } from '#db/repositories/attachments.ts'
import { purgePhotos, readPhotoFacts, readPhotoIds } from '#db/repositories/photos.ts'
import type { ShopTables } from '#db/schema.ts'
import { planOf } from '#db/testing/query-plan.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { fillSampleShop } from '../sample/fill-sample-shop.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  await fillSampleShop(engine.shop, { customers: 2000, purchases: 100, seed: 1, on: '2026-06-15' })
  engine.shop.database.raw.exec(`
    INSERT INTO attachments (uid, contact_id, sha256, name, media_type, bytes, created_at, updated_at)
      SELECT 'u' || c.id || '-' || n.value, c.id, printf('%064x', c.id * 10 + n.value), 'a.txt', 'text/plain', 1, '', ''
      FROM contacts c, json_each('[1,2,3,4,5,6]') n;
    INSERT INTO photos (contact_id, sha256, media_type, width, height, content, created_at)
      SELECT id, '', 'image/png', 1, 1, x'00', '' FROM contacts;
    UPDATE contacts SET photo_id = (SELECT photos.id FROM photos WHERE contact_id = contacts.id) WHERE id % 2 = 0;
    ANALYZE;
  `)
}, 60_000)
afterAll(() => engine.close())

async function plansOf(work: (db: ReadableDb & WritableDb) => Promise<unknown>): Promise<string> {
  const { raw } = engine.shop.database
  const sent: string[] = []
  const db = new Kysely<ShopTables>({
    dialect: new SqliteDialect({ database: raw }),
    log: (event) => {
      sent.push(event.query.sql)
    },
  })
  await work(db as unknown as ReadableDb & WritableDb)
  return sent.map((sql) => planOf(raw, sql)).join('\n')
}

describe('plans on 12 000 attachments and 2 000 photos', () => {
  it('read the files of a card by its customer', async () => {
    const plan = await plansOf((db) => readAttachments(db, { customerId: 5, offset: 0, limit: 5 }))
    expect(plan).toMatch(/SEARCH attachments USING INDEX attachments_contact \(contact_id=\?/)
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/)
  })

  it('find who needs a content by its hash', async () => {
    const plan = await plansOf((db) => usedContents(db, ['a', 'b']))
    expect(plan).toMatch(/SEARCH attachments USING COVERING INDEX attachments_sha256 \(sha256=\?/)
  })

  it('read photos by their ids', async () => {
    expect(await plansOf((db) => readPhotoFacts(db, [1, 2]))).not.toMatch(/SCAN/)
    expect(await plansOf((db) => readPhotoIds(db, [1, 2]))).not.toMatch(/SCAN/)
  })

  it('purge photos without looking at each customer and each entry of the journal', async () => {
    const plan = await plansOf((db) => purgePhotos(db, '2020-01-01'))
    expect(plan).toMatch(/SEARCH contacts USING COVERING INDEX contacts_photo \(photo_id=\?/)
    expect(plan).toMatch(/SEARCH journal USING INDEX journal_contact \(contact_id=\?/)
    expect(plan).toMatch(/SCAN p USING COVERING INDEX photos_contact/)
    expect(plan).not.toMatch(/SCAN (contacts|journal|photos)/)
  })
})
