import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { countsOf, dumpShop, importInto, stagedRows } from './testing/import-into.ts'

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

describe('import of customers', () => {
  it('creates them with all parts, found by search', async () => {
    const outcome = await importInto(
      engine,
      csv('Đorđe,Ilić,065 765 4321,djole@example.com,Niš,1980-02-03,rado dolazi'),
    )
    expect(countsOf(outcome)).toMatchObject({ total: 1, created: 1, skipped: 0 })
    const { rows } = await engine.client.customers.list({ search: 'djordje 4321' })
    expect(rows[0]).toMatchObject({ displayName: 'Đorđe Ilić', city: 'Niš', email: 'djole@example.com' })
    expect((await engine.client.shop.check()).problems).toEqual([])
  })

  it('creates nothing from the same file twice, not even of bare names', async () => {
    const text = csv(
      'Ana,Petrović,064 123 4567,,,,',
      'Ana,Petrović,,,,,',
      'Ana,Petrović,,,,,',
      'Mira,,,,Niš,,stara mušterija',
    )
    expect((await importInto(engine, text)).created).toBe(4)
    const again = await importInto(engine, text)
    expect(countsOf(again)).toMatchObject({ created: 0, updated: 0, skipped: 4 })
    expect(again.duplicates.every(({ certain }) => certain)).toBe(true)
  })

  it.each([
    ['the same e-mail and name', 'Ana,Petrović,,ANA@example.com,,,'],
    ['the same phone in another form', 'Ana,Petrović,+381 64 1234567,,,,'],
    ['names swapped', 'Petrović,Ana,,ana@example.com,,,'],
    ['Cyrillic letters', 'Ана,Петровић,,ana@example.com,,,'],
    ['a part of the name missing', 'Ana,,,ana@example.com,,,'],
    ['an e-mail without a name', ',,,ana@example.com,,,'],
    ['a phone without a name', ',,064/123-4567,,,,'],
  ])('takes %s for the same customer', async (_, row) => {
    await importInto(engine, csv('Ana,Petrović,064 123 4567,ana@example.com,,,'))
    expect(await importInto(engine, csv(row))).toMatchObject({ created: 0, skipped: 1 })
  })

  it.each([
    ['same-contact-other-name', 'Marko,Petrović,064 123 4567,,,,'],
    ['same-name-and-birthday', 'Ana,Petrović,,,,1980-02-03,'],
    ['same-name-and-town', 'Ana,Petrović,,,Niš,,'],
    ['near-name', 'Ana,Petrovič,,,,,'],
    ['near-name', 'Ana,Petrovicc,,,,,'],
  ])('creates and lists a possible duplicate (%s)', async (reason, row) => {
    await importInto(engine, csv('Ana,Petrović,064 123 4567,ana@example.com,Niš,1980-02-03,'))
    const outcome = await importInto(engine, csv(row))
    expect(outcome).toMatchObject({ created: 1, possibleDuplicates: 1 })
    expect(outcome.duplicates).toMatchObject([{ row: 1, certain: false, reason, customer: 'Ana Petrović' }])
  })

  it.each(['fill', 'overwrite'] as const)(
    'keeps the name when a row without one is merged (%s)',
    async (onDuplicate) => {
      await importInto(engine, 'Company,E-mail\nMlin d.o.o.,info@example.com\n')
      const row = 'Company,E-mail,Notes\n,info@example.com,pays late\n'
      expect(await importInto(engine, row, { options: { onDuplicate } })).toMatchObject({ created: 0, updated: 1 })
      expect(await engine.client.customers.get({ id: 1 })).toMatchObject({
        displayName: 'Mlin d.o.o.',
        note: 'pays late',
      })
    },
  )

  it('finds duplicates inside the file itself', async () => {
    const outcome = await importInto(
      engine,
      csv('Ana,Petrović,,ana@example.com,,,', 'Ana,Petrovic,,ana@example.com,,,'),
    )
    expect(outcome).toMatchObject({ created: 1, skipped: 1 })
  })

  it('fills only what is missing and adds contact points, journaled', async () => {
    await importInto(engine, csv('Ana,Petrović,,ana@example.com,,,stalna'))
    const richer = csv('Ana,Petrović,064 123 4567,ana@example.com,Niš,1980-02-03,nova')
    const options = { onDuplicate: 'fill' } as const
    expect(await importInto(engine, richer, { options })).toMatchObject({ created: 0, updated: 1, skipped: 0 })
    const { rows } = await engine.client.customers.list({ search: '1234567' })
    const card = await engine.client.customers.get({ id: rows[0]?.id ?? 0 })
    expect(card).toMatchObject({ note: 'stalna', birthday: '1980-02-03', addresses: [{ city: 'Niš' }] })
    expect(await importInto(engine, richer, { options })).toMatchObject({ updated: 0, skipped: 1 })
    expect((await engine.client.shop.check()).problems).toEqual([])
  })

  it('overwrites with what the file has and keeps the rest', async () => {
    await importInto(engine, csv('Ana,Petrović,064 123 4567,ana@example.com,,1980-02-03,stalna'))
    const outcome = await importInto(engine, csv('Ana,Petrović,,ana@example.com,,,nova'), {
      options: { onDuplicate: 'overwrite' },
    })
    expect(outcome).toMatchObject({ created: 0, updated: 1 })
    const { rows } = await engine.client.customers.list({ search: 'ana' })
    const card = await engine.client.customers.get({ id: rows[0]?.id ?? 0 })
    expect(card).toMatchObject({ note: 'nova', birthday: '1980-02-03', phones: [{ value: '064 123 4567' }] })
  })

  it('leaves a company a company when a row names only the person there', async () => {
    const { id } = await engine.client.customers.create({
      kind: 'company',
      company: 'Kafana Breza',
      emails: [{ value: 'breza@example.com' }],
    })
    const outcome = await importInto(engine, 'Name,E-mail,Note\nKafana Breza,breza@example.com,petkom', {
      options: { onDuplicate: 'overwrite' },
    })
    expect(outcome).toMatchObject({ created: 0, updated: 1 })
    expect(await engine.client.customers.get({ id })).toMatchObject({ kind: 'company', note: 'petkom' })
  })

  it('creates what is there already when it is told so', async () => {
    const text = csv('Ana,Petrović,,ana@example.com,,,')
    await importInto(engine, text)
    expect(await importInto(engine, text, { options: { onDuplicate: 'create' } })).toMatchObject({ created: 1 })
    expect(names()).toEqual(['Ana Petrović', 'Ana Petrović'])
  })

  it('knows a customer by the id of the till, whatever the name', async () => {
    const text = (name: string) => `Customer ID,Name,Phone\nC17,${name},064 123 4567`
    await importInto(engine, text('Ana Petrović'))
    expect(await importInto(engine, text('Ana Jovanović'))).toMatchObject({ created: 0, skipped: 1 })
  })

  it('tells what it understood as records in file order', async () => {
    const { records } = await importInto(engine, csv('Ana,Petrović,064 123 4567,,,,'), { dryRun: true, records: true })
    expect(records).toMatchObject([
      {
        uid: '',
        kind: 'person',
        displayName: 'Ana Petrović',
        phones: [{ label: '', value: '064 123 4567', e164: '+381641234567' }],
        photo: null,
        custom: {},
      },
    ])
    expect(names()).toEqual([])
  })

  it('hands the rows left out back, with the reason in the language of the shop and no formula alive', async () => {
    const outcome = await importInto(engine, 'Name,Phone,City\nAna,064 123 4567,\n,,=1+1\n')
    expect(outcome.rejected).toEqual([{ row: 2, reason: { code: 'no-name-or-contact', params: {} } }])
    const { content } = engine.state.files.whole(outcome.rejectedFileId ?? '')
    const lines = content.toString().split('\r\n')
    expect(lines[0]).toBe('\uFEFFRed,Zašto je izostavljen,Name,Phone,City')
    expect(lines[1]).toMatch(/^2,.+,,,'=1\+1$/)
  })

  const cell = fc.constantFrom('', 'Ana', 'Anna', 'Marko', 'Đorđe', 'Petrović', 'Petrovic', 'Ilić')
  const row = fc.record({
    given: cell,
    family: cell,
    phone: fc.constantFrom('', '064 123 4567', '+381641234567', '065 1'),
    email: fc.constantFrom('', 'a@example.com', 'b@example.com'),
    city: fc.constantFrom('', 'Niš', 'Beograd'),
  })
  const file = fc
    .array(row, { minLength: 1, maxLength: 12 })
    .map((rows) => csv(...rows.map((r) => `${r.given},${r.family},${r.phone},${r.email},${r.city},,`)))

  it('tells in a dry run exactly what the import does, and does it only once', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.constantFrom('skip', 'fill', 'overwrite', 'create'), async (text, onDuplicate) => {
        if (text.split('\n').every((line, at) => at === 0 || /^[,]*$/.test(line))) return
        const told = await importInto(engine, text, { options: { onDuplicate }, dryRun: true })
        const done = await importInto(engine, text, { options: { onDuplicate } })
        expect(countsOf(done)).toEqual(countsOf(told))
        const again = await importInto(engine, text)
        if (onDuplicate === 'skip') expect(again.created).toBe(0)
        expect(stagedRows(engine)).toBe(0)
      }),
      { numRuns: 60 },
    )
    expect((await engine.client.shop.check()).problems).toEqual([])
  })

  it('takes away what a second import has filled once that one is undone too', async () => {
    const before = dumpShop(engine)
    const first = await importInto(engine, 'Name,E-mail\nOlga Orlova,olga@example.com\nIgor Orlov,igor@example.com')
    const more = 'Name,E-mail,Note\nOlga Orlova,olga@example.com,Čaj\nIgor Orlov,igor@example.com,Kafa'
    const second = await importInto(engine, more, { options: { onDuplicate: 'fill' } })
    const undo = (batchId: number | null) => engine.client.imports.undo({ batchId: Number(batchId) })
    expect(await undo(second.batchId)).toMatchObject({ restored: 2, kept: [] })
    expect(await undo(first.batchId)).toMatchObject({ removed: 2, kept: [] })
    expect(dumpShop(engine)).toEqual(before)
  })

  it('leaves the shop as it was when everything is undone', async () => {
    await importInto(engine, csv('Ana,Petrović,,ana@example.com,,,stalna'))
    const before = dumpShop(engine)
    const text = csv('Ana,Petrović,064 123 4567,ana@example.com,Niš,1980-02-03,nova', 'Marko,Ilić,,m@example.com,,,')
    const { batchId } = await importInto(engine, text, { options: { onDuplicate: 'overwrite' } })
    const undone = await engine.client.imports.undo({ batchId: batchId ?? 0 })
    expect(undone).toEqual({ removed: 1, restored: 1, kept: [] })
    expect(dumpShop(engine)).toEqual(before)
    await expect(engine.client.imports.undo({ batchId: batchId ?? 0 })).rejects.toMatchObject({ code: 'import-undone' })
    expect(await importInto(engine, text)).toMatchObject({ created: 1, skipped: 1 })
    expect((await engine.client.shop.check()).problems).toEqual([])
  })
})
