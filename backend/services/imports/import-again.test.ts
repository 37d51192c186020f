import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportOptions } from '#shared/contract/imports.ts'
import { importActions } from '#shared/domain/import-groups.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { dumpShop, importInto, stagedRows, upload } from './testing/import-into.ts'

const day = 24 * 60 * 60 * 1000
let now: number
let engine: TestEngine
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ language: 'sr-Latn', currency: 'RSD', now: () => now })
})
afterEach(async () => {
  await engine.close()
})

const files = {
  customers: 'First Name,Last Name,Phone,E-mail\nAna,Ilić,064 123 4567,\nAna,Ilić,,\n,,,mira@example.com\nVera,,,\n',
  purchases:
    'customer,date,receipt,product,quantity,amount,payment method\nAna,2026-01-05,1,Kafa,1,100,gotovina\nAna,2026-01-05,1,Čaj,1,50,gotovina\nAna,2026-01-05,1,Čaj,1,50,gotovina\n',
  products: 'product,price,barcode\nKafa,100,1234567890128\nČaj,50,\n',
}

describe.each(Object.entries(files))('a file of %s', (_, text) => {
  it('creates nothing when it comes again', async () => {
    await importInto(engine, text)
    const after = dumpShop(engine)
    expect(await importInto(engine, text)).toMatchObject({ created: 0, updated: 0, customersCreated: 0 })
    expect(dumpShop(engine)).toEqual(after)
  })

  it('is taken back weeks later, and comes in again as it did the first time', async () => {
    const before = dumpShop(engine)
    const first = await importInto(engine, text)
    const after = dumpShop(engine)
    now += 25 * day
    expect((await engine.client.imports.undo({ batchId: first.batchId ?? 0 })).kept).toEqual([])
    expect(dumpShop(engine)).toEqual(before)
    expect(await importInto(engine, text)).toMatchObject({ created: first.created })
    const again = dumpShop(engine)
    // Rhythms look from another day.
    expect({ ...again, rhythms: [] }).toEqual({ ...after, rhythms: [] })
    await expect(engine.client.imports.undo({ batchId: first.batchId ?? 0 })).rejects.toMatchObject({
      code: 'import-undone',
    })
  })
})

it('leaves what was edited since, weeks later, by name and with the reason', async () => {
  const text = 'Name,E-mail,Phone\nAna Ilić,ana@example.com,064 123 4567\nVera Ilić,vera@example.com,\n'
  await importInto(engine, 'Name,E-mail\nIva Ilić,iva@example.com\n')
  const { batchId } = await importInto(engine, `${text}Iva Ilić,iva@example.com,064 765 4321\n`, {
    options: { onDuplicate: 'fill' },
  })
  now += 40 * day
  for (const name of ['Ana', 'Iva']) {
    const id = (await engine.client.customers.list({ search: name })).rows[0]?.id ?? 0
    const { version, phones } = await engine.client.customers.get({ id })
    const relabelled = phones.map(({ value }) => ({ label: 'mama', value }))
    await engine.client.customers.update({
      id,
      version,
      patch: name === 'Ana' ? { note: 'voli kafu' } : { phones: relabelled },
    })
  }
  const { removed, kept } = await engine.client.imports.undo({ batchId: batchId ?? 0 })
  expect(removed).toBe(1)
  expect(kept.map(({ kind, name, reason }) => ({ kind, name, reason }))).toEqual([
    { kind: 'contacts', name: 'Ana Ilić', reason: 'changed' },
    { kind: 'contacts', name: 'Iva Ilić', reason: 'changed' },
  ])
})

const row = fc
  .record({
    name: fc.constantFrom('Ana,Ilić', 'Ana,Ilic', 'Mira,Ilić', 'Ana,', ','),
    phone: fc.constantFrom('', '064 123 4567', '064 222 3333'),
    email: fc.constantFrom('', 'ana@example.com', 'mira@example.com'),
    city: fc.constantFrom('', 'Niš'),
    note: fc.constantFrom('', 'voli kafu'),
  })
  .map(({ name, phone, email, city, note }) => `${name},${phone},${email},${city},${note}`)
const decided: fc.Arbitrary<Partial<ImportOptions>> = fc.record(
  {
    onDuplicate: fc.constantFrom('skip', 'fill', 'overwrite', 'create'),
    onPossible: fc.constantFrom('skip', 'fill', 'overwrite', 'create'),
    onNew: fc.constantFrom('create', 'leave-out'),
    decisions: fc.dictionary(fc.constantFrom('1', '2', '3', '4'), fc.constantFrom(...importActions)),
  },
  { requiredKeys: [] },
)

it('comes in however its rows are decided, and undo takes back just that', async () => {
  const head = 'First Name,Last Name,Phone,E-mail,City,Notes\n'
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), decided, async (rows, options) => {
      const text = head + rows.join('\n')
      const before = dumpShop(engine)
      const dry = await importInto(engine, text, { dryRun: true, options })
      const { counts, will } = await engine.client.imports.rows({
        fileId: upload(engine, text),
        options: { type: 'auto', map: {}, onDuplicate: 'skip', ...options },
        group: 'new',
      })
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(dry.total)
      expect(will.created + will.updated + will.skipped + counts.wrong).toBe(dry.total)
      const done = await importInto(engine, text, { options })
      expect(done).toMatchObject({ created: dry.created, updated: dry.updated, skipped: dry.skipped })
      expect(done.created + done.updated + done.skipped + done.rejected.length).toBe(done.total)
      expect(stagedRows(engine)).toBe(0)
      if (done.batchId !== null && rows.length % 2 === 0) {
        expect((await engine.client.imports.undo({ batchId: done.batchId })).kept).toEqual([])
        expect(dumpShop(engine)).toEqual(before)
      }
    }),
    { numRuns: 60 },
  )
  expect((await engine.client.shop.check()).problems).toEqual([])
})
