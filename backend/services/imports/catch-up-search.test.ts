import { afterEach, beforeEach, expect, it } from 'vitest'
import { actsBehind, fallBehind } from '#db/repositories/search-behind.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { dumpShop, importInto } from './testing/import-into.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const found = async (text: string) => (await engine.client.customers.search({ text })).map(({ name }) => name)

it('finds customers by what an import gave them, and no longer once it is undone', async () => {
  await importInto(engine, 'Name,E-mail,Tags\nAna Petrović,ana@example.com,')
  const before = dumpShop(engine)
  const text = 'Name,E-mail,Phone,Note,Tags\nAna Petrović,ana@example.com,064 123 4567,Voli kafu,stalna'
  const { batchId } = await importInto(engine, text, { options: { onDuplicate: 'fill' } })
  for (const word of ['kafu', '1234567', 'stalna']) expect(await found(word)).toEqual(['Ana Petrović'])
  expect(await engine.client.imports.undo({ batchId: Number(batchId) })).toMatchObject({ restored: 1, kept: [] })
  for (const word of ['kafu', '1234567', 'stalna']) expect(await found(word)).toEqual([])
  expect(dumpShop(engine)).toEqual(before)
  expect(actsBehind(engine.shop.database.raw)).toEqual([])
})

it('makes at the next start the search text that a killed program left behind', async () => {
  await importInto(engine, 'Name,E-mail\nAna Petrović,ana@example.com')
  const text = 'Name,E-mail,Note\nAna Petrović,ana@example.com,Voli kafu'
  const { actId } = await importInto(engine, text, { options: { onDuplicate: 'fill' } })
  const { raw } = engine.shop.database
  for (const table of ['contact_words', 'contact_trigrams']) raw.prepare(`DELETE FROM ${table}`).run()
  fallBehind(raw, Number(actId))
  const path = engine.shop.database.file
  await engine.client.shop.close()
  await engine.client.shop.open({ path })
  expect(await found('kafu')).toEqual(['Ana Petrović'])
  expect(actsBehind(engine.shop.database.raw)).toEqual([])
})

it('keeps what was changed of a customer since, field by field', async () => {
  await importInto(engine, 'Name,E-mail\nAna Petrović,ana@example.com\nIva Ilić,iva@example.com')
  const text = 'Name,E-mail,Note,City\nAna Petrović,ana@example.com,Voli kafu,Niš\nIva Ilić,iva@example.com,Čaj,Pirot'
  const { batchId } = await importInto(engine, text, { options: { onDuplicate: 'fill' } })
  const { rows } = await engine.client.customers.list({ search: 'Ana' })
  const [ana] = rows
  const { id, version } = await engine.client.customers.get({ id: Number(ana?.id) })
  await engine.client.customers.update({ id, version, patch: { note: 'Sama je promenila' } })
  const undone = await engine.client.imports.undo({ batchId: Number(batchId) })
  expect(undone).toMatchObject({ restored: 2, kept: [{ id, reason: 'changed' }] })
  expect(await engine.client.customers.get({ id })).toMatchObject({ note: 'Sama je promenila', addresses: [] })
  expect(await found('pirot')).toEqual([])
})
