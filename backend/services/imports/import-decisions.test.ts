import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportOptions } from '#shared/contract/imports.ts'
import type { ImportGroup } from '#shared/domain/import-groups.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { dumpShop, importInto, upload } from './testing/import-into.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ language: 'sr-Latn', currency: 'RSD' })
})
afterEach(async () => {
  await engine.close()
})

const csv = (...rows: readonly string[]) =>
  ['First Name,Last Name,Phone,E-mail,City,Birthday,Notes', ...rows].join('\n')
const names = () =>
  engine.shop.database.raw
    .prepare('SELECT display_name FROM contacts WHERE deleted_at IS NULL ORDER BY id')
    .pluck()
    .all()
const review = async (text: string, group: ImportGroup, options: Partial<ImportOptions> = {}) =>
  await engine.client.imports.rows({
    fileId: upload(engine, text),
    options: { type: 'auto', map: {}, onDuplicate: 'skip', ...options },
    group,
  })

/** One customer of the shop, and a file with a row of each group. */
const shop = csv('Ana,Petrović,064 123 4567,ana@example.com,Niš,1980-02-03,')
const file = csv(
  'Mira,Novak,064 222 3333,,,,',
  'Ana,Petrović,,ana@example.com,,,stara mušterija',
  'Ana,Petrović,064 123 4567,,,,',
  'Marko,Petrović,064 123 4567,marko@example.com,,,',
  ',,,,,,samo napomena',
)

describe('a dry run', () => {
  it('tells every row by its group, and what would come of all', async () => {
    await importInto(engine, shop)
    const { counts, will } = await review(file, 'new')
    expect(counts).toEqual({ new: 1, changed: 1, there: 1, possible: 1, wrong: 1 })
    expect(will).toEqual({ created: 2, updated: 0, skipped: 2 })
  })

  it('shows what a row would change, field by field', async () => {
    await importInto(engine, shop)
    const { rows } = await review(file, 'changed', { onDuplicate: 'fill' })
    expect(rows).toMatchObject([
      { row: 2, name: 'Ana Petrović', action: 'fill', match: { id: 1, name: 'Ana Petrović', reason: 'same-contact' } },
    ])
    const fields = rows[0]?.fields ?? []
    expect(fields.find(({ field }) => field === 'note')).toEqual({
      field: 'note',
      shop: '',
      file: 'stara mušterija',
      state: 'added',
    })
    expect(fields.find(({ field }) => field === 'birthday')).toMatchObject({ shop: '1980-02-03', state: 'kept' })
    expect(fields.find(({ field }) => field === 'email')).toMatchObject({ state: 'same' })
  })

  it('puts a possible duplicate beside the customer whom it may be, and says why', async () => {
    await importInto(engine, shop)
    const { rows } = await review(file, 'possible')
    expect(rows).toMatchObject([
      {
        row: 4,
        name: 'Marko Petrović',
        action: 'create',
        match: { id: 1, name: 'Ana Petrović', reason: 'same-contact-other-name' },
      },
    ])
    expect(rows[0]?.fields).toContainEqual({
      field: 'displayName',
      shop: 'Ana Petrović',
      file: 'Marko Petrović',
      state: 'differs',
    })
  })

  it('names the photo that is all a card brings', async () => {
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
    const card = (more: string) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Petrović\r\nTEL:0641234567\r\n${more}END:VCARD\r\n`
    await importInto(engine, card(''))
    const { rows } = await review(card(`PHOTO;ENCODING=b;TYPE=PNG:${dot}\r\n`), 'changed')
    expect(rows[0]?.fields.filter(({ state }) => state === 'added')).toEqual([
      { field: 'photo', shop: '', file: '1 × 1, 1 kB', state: 'added' },
    ])
  })

  it('shows what is wrong with a row as the file has it', async () => {
    const { rows } = await review(file, 'wrong')
    expect(rows).toMatchObject([{ row: 5, reason: { code: 'no-name-or-contact' } }])
    expect(rows[0]?.cells.at(-1)).toBe('samo napomena')
  })

  it('answers further pages, and nothing past the end', async () => {
    const text = csv(...Array.from({ length: 120 }, (_, at) => `,,,,,,napomena ${at}`))
    const fileId = upload(engine, text)
    const options = { type: 'auto', map: {}, onDuplicate: 'skip' } as const
    const page = async (offset: number) =>
      (await engine.client.imports.rows({ fileId, options, group: 'wrong', offset, limit: 50 })).rows
    expect((await page(100)).map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, at) => 101 + at))
    expect(await page(150)).toEqual([])
  })

  it('is worked out anew when the shop has changed', async () => {
    const fileId = upload(engine, file)
    const options = { type: 'auto', map: {}, onDuplicate: 'skip' } as const
    const before = await engine.client.imports.rows({ fileId, options, group: 'new' })
    await engine.client.customers.create({
      givenName: 'Mira',
      familyName: 'Novak',
      phones: [{ value: '064 222 3333' }],
    })
    const after = await engine.client.imports.rows({ fileId, options, group: 'new' })
    expect(after.counts.there + after.counts.changed).toBe(before.counts.there + before.counts.changed + 1)
  })
})

describe('decisions', () => {
  const cases: readonly [string, Partial<ImportOptions>, readonly string[]][] = [
    ['leave out a new row', { decisions: { 1: 'leave-out' } }, ['Ana Petrović', 'Marko Petrović']],
    ['leave out all new rows but one possible', { onNew: 'leave-out' }, ['Ana Petrović', 'Marko Petrović']],
    ['skip a possible duplicate', { decisions: { 4: 'skip' } }, ['Ana Petrović', 'Mira Novak']],
    ['skip all possible duplicates', { onPossible: 'skip' }, ['Ana Petrović', 'Mira Novak']],
    [
      'let one row overrule its group',
      { onPossible: 'skip', decisions: { 4: 'create' } },
      ['Ana Petrović', 'Mira Novak', 'Marko Petrović'],
    ],
    [
      'create a row that is there',
      { decisions: { 3: 'create' } },
      ['Ana Petrović', 'Mira Novak', 'Ana Petrović', 'Marko Petrović'],
    ],
  ]
  it.each(cases)('%s', async (_, options, expected) => {
    await importInto(engine, shop)
    const told = (await review(file, 'new', options)).will
    const done = await importInto(engine, file, { options })
    expect(names()).toEqual(expected)
    expect({ created: done.created, updated: done.updated, skipped: done.skipped }).toEqual(told)
  })

  it('fill one row, overwrite another, and undo takes back just that', async () => {
    await importInto(engine, shop)
    const before = dumpShop(engine)
    const options = { decisions: { 1: 'leave-out', 2: 'fill', 4: 'overwrite' } } as const
    const done = await importInto(engine, file, { options })
    expect(done).toMatchObject({ created: 0, updated: 2 })
    const card = await engine.client.customers.get({ id: 1 })
    expect(card).toMatchObject({ displayName: 'Marko Petrović', note: 'stara mušterija' })
    await engine.client.imports.undo({ batchId: done.batchId ?? 0 })
    expect(dumpShop(engine)).toEqual(before)
  })

  it('keep further rows of somebody who is left out away, too', async () => {
    const text = csv('Ana,Ilić,,ana@example.com,,,', 'Ana,Ilić,,ana@example.com,,,', 'Iva,Ilić,,,,,')
    await importInto(engine, text, { options: { decisions: { 1: 'leave-out' } } })
    expect(names()).toEqual(['Iva Ilić'])
    await importInto(engine, text, { options: { decisions: { 1: 'leave-out', 2: 'create', 3: 'leave-out' } } })
    expect(names()).toEqual(['Iva Ilić', 'Ana Ilić'])
  })

  it('are refused for rows that are no numbers', async () => {
    await expect(review(file, 'new', { decisions: { Ana: 'skip' } })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('leave out purchases, with the customers and products that only they need', async () => {
    const text = 'customer,date,product,amount\nAna,2026-01-05,Kafa,100\nIva,2026-01-06,Čaj,200\n'
    const options = { decisions: { 2: 'leave-out' } } as const
    expect(await review(text, 'new', options)).toMatchObject({
      counts: { new: 2, there: 0 },
      will: { created: 1, skipped: 1 },
      rows: [
        { row: 1, name: 'Ana', action: 'create' },
        { row: 2, name: 'Iva', action: 'skip' },
      ],
    })
    expect(await importInto(engine, text, { options })).toMatchObject({ created: 1, customersCreated: 1 })
    expect(names()).toEqual(['Ana'])
    expect((await review(text, 'there')).rows).toMatchObject([{ row: 1, name: 'Ana' }])
    expect(await importInto(engine, text)).toMatchObject({ created: 1, skipped: 1 })
  })

  it('overwrite the price of one product and leave another as it is', async () => {
    await importInto(engine, 'product,price\nKafa,100\nČaj,50\n')
    const text = 'product,price\nKafa,120\nČaj,60\nKakao,70\n'
    const options = { type: 'products', decisions: { 1: 'overwrite', 3: 'leave-out' } } as const
    const { rows, counts, will } = await review(text, 'changed', options)
    expect(counts).toMatchObject({ new: 1, changed: 2 })
    expect(will).toEqual({ created: 0, updated: 1, skipped: 2 })
    expect(rows[0]?.fields).toContainEqual({ field: 'productPrice', shop: '100', file: '120', state: 'differs' })
    await importInto(engine, text, { options })
    const products = engine.shop.database.raw.prepare('SELECT name, price FROM products ORDER BY id').raw().all()
    expect(products).toEqual([
      ['Kafa', 12_000],
      ['Čaj', 5000],
    ])
  })
})
