import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { countsOf, dumpShop, importInto, stagedRows } from './testing/import-into.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ language: 'sr-Latn', currency: 'RSD' })
})
afterEach(async () => {
  await engine.close()
})

const head = 'customer_id,customer,email,date,time,receipt,product,quantity,price,amount,payment method'
const csv = (...rows: readonly string[]) => [head, ...rows].join('\n')
const purchases = async () => (await engine.client.purchases.list({ search: '' })).rows

describe('import of purchases', () => {
  it('creates customers, products and purchases with lines and payments', async () => {
    const outcome = await importInto(
      engine,
      csv(
        'C1,Ana Petrović,ana@example.com,2026-01-05,10:00,,Kafa,1,1250,1250,gotovina',
        'C1,Ana Petrović,ana@example.com,2026-01-05,10:00,,Čaj,2,300,600,kartica',
        'C1,Ana Petrović,ana@example.com,2026-02-05,10:00,,kafa,1,1250,1250,',
      ),
    )
    expect(countsOf(outcome)).toMatchObject({ total: 3, created: 3, customersCreated: 1, rejected: 0 })
    const rows = await purchases()
    expect(rows).toHaveLength(2)
    const first = await engine.client.purchases.get({ id: rows.find(({ day }) => day === '2026-01-05')?.id ?? 0 })
    expect(first).toMatchObject({
      total: 185_000,
      time: '10:00',
      lines: [
        { name: 'Kafa', quantity: 1000, unitPrice: 12_500_000, total: 125_000 },
        { name: 'Čaj', quantity: 2000, total: 60_000 },
      ],
      payments: [
        { method: 'cash', amount: 125_000, day: '2026-01-05' },
        { method: 'card', amount: 60_000, day: '2026-01-05' },
      ],
    })
    const card = await engine.client.customers.get({ id: first.customerId ?? 0 })
    expect(card).toMatchObject({ displayName: 'Ana Petrović', totals: { spent: 310_000, visits: 2 } })
    expect((await engine.client.products.list({ search: '' })).total).toBe(2)
    expect((await engine.client.shop.check()).problems).toEqual([])
  })

  it('takes discounts off prices, and leaves totals as the file says them; shares are worked out', async () => {
    await importInto(
      engine,
      [
        'customer,date,receipt,product,quantity,price,discount,amount',
        'Ana,2026-01-05,1,A,2,100,10%,',
        'Ana,2026-01-05,2,B,3,50.50,1.50,',
        'Ana,2026-01-05,3,C,1,200,10 %,180',
        'Ana,2026-01-05,4,D,1,,25%,75',
        'Ana,2026-01-05,5,E,-1,100,12.5%,',
        'Ana,2026-01-05,6,F,1,100,-20,',
        'Ana,2026-01-05,7,G,1,100,500,',
        'Ana,2026-01-05,8,H,1,100,gift,',
      ].join('\n'),
    )
    const found = []
    for (const { id } of (await purchases()).toSorted((a, b) => a.number - b.number)) {
      const [line] = (await engine.client.purchases.get({ id })).lines
      found.push([line?.name, line?.discount, line?.total])
    }
    expect(found).toEqual([
      ['A', 2000, 18_000],
      ['B', 150, 15_000],
      ['C', 2000, 18_000],
      ['D', 2500, 7500],
      ['E', 1250, -8750],
      ['F', 2000, 8000],
      ['G', 0, 10_000],
      ['H', 0, 10_000],
    ])
  })

  it.each(['Due date', 'Scadență', 'Срок оплаты', 'Rok plaćanja'])(
    'takes the day of “%s” for what is on account',
    async (header) => {
      await importInto(
        engine,
        [
          `customer,date,receipt,product,amount,payment method,${header}`,
          'Ana,2026-01-05,1,Kafa,100,veresija,2026-02-20',
          'Ana,2026-01-05,1,Čaj,50,veresija,2026-03-20',
          'Ana,2026-01-06,2,Čaj,50,gotovina,2026-03-20',
          'Ana,2026-01-07,3,Čaj,50,veresija,',
          'Ana,2026-01-08,4,Čaj,50,veresija,2026-01-01',
          'Ana,2026-01-09,5,Čaj,50,veresija,uskoro',
        ].join('\n'),
      )
      const rows = (await purchases()).toReversed()
      const all = await Promise.all(rows.map(async ({ id }) => await engine.client.purchases.get({ id })))
      expect(all.map(({ payments }) => payments.map(({ dueOn }) => dueOn))).toEqual([
        ['2026-02-20', '2026-03-20'],
        [null],
        ['2026-02-06'],
        ['2026-02-07'],
        ['2026-02-08'],
      ])
      expect(all.map(({ note }) => note)).toEqual(['', '', '', `${header}: 2026-01-01`, `${header}: uskoro`])
      expect((await engine.client.shop.check()).problems).toEqual([])
    },
  )

  it('puts what was sold on credit onto the credit book, due after the usual days, and takes it off again', async () => {
    const known = await aCustomer(engine, { name: 'Boris Ilić', emails: ['boris@example.com'] })
    await aPurchase(engine, { customerId: known, day: '2026-06-01', amounts: [40_000], method: 'credit' })
    const { batchId } = await importInto(
      engine,
      csv(
        'C1,Ana Petrović,ana@example.com,2026-05-01,10:00,,Kafa,1,1250,1250,veresija',
        ',Boris Ilić,boris@example.com,2026-05-02,10:00,,Kafa,1,1250,1250,veresija',
      ),
    )
    const debts = await engine.client.credit.ageing({ sort: 'balance' })
    expect(debts.rows.map(({ customer, balance, overdue }) => [customer, balance, overdue])).toEqual([
      ['Boris Ilić', 165_000, 165_000],
      ['Ana Petrović', 125_000, 125_000],
    ])
    expect((await engine.client.credit.account({ customerId: known })).open[0]).toMatchObject({
      day: '2026-05-02',
      dueOn: '2026-06-01',
    })
    expect((await engine.client.shop.check()).problems).toEqual([])
    await engine.client.imports.undo({ batchId: Number(batchId) })
    expect((await engine.client.credit.ageing({})).balance).toBe(40_000)
    expect((await engine.client.shop.check()).problems).toEqual([])
  })

  it('knows lines of a file that was imported before, the same line twice too, and adds only new ones', async () => {
    const line = 'C1,Ana,,2026-01-05,,,Kafa,1,,100,'
    expect(await importInto(engine, csv(line, line))).toMatchObject({ created: 2, skipped: 0 })
    expect(await importInto(engine, csv(line, line))).toMatchObject({ created: 0, skipped: 2, customersCreated: 0 })
    expect(await importInto(engine, csv(line, line, line))).toMatchObject({ created: 1, skipped: 2 })
    expect(await purchases()).toHaveLength(2)
  })

  it.each([
    ['external id', 'C7,,,', 'Customer ID,Name\nC7,Ana Petrović'],
    ['e-mail', ',Nepoznata,ANA@example.com,', 'Name,E-mail\nAna Petrović,ana@example.com'],
    ['unique folded name', ',Ана Петровић,,', 'Name\nAna Petrović'],
  ])('finds the customer by %s', async (_, who, customers) => {
    await importInto(engine, `${customers}${customers.includes(',') ? '' : '\n'}`, { options: { type: 'customers' } })
    const outcome = await importInto(engine, csv(`${who}2026-01-05,,,Kafa,1,,100,`))
    expect(outcome).toMatchObject({ created: 1, customersCreated: 0 })
    expect(await purchases()).toMatchObject([{ customer: 'Ana Petrović' }])
  })

  it('does not guess between two customers of one name, and keeps two ids of the till apart', async () => {
    await aCustomer(engine, { name: 'Ana Petrović' })
    await aCustomer(engine, { name: 'Ana Petrović' })
    expect(await importInto(engine, csv(',Ana Petrović,,2026-01-05,,,Kafa,1,,100,'))).toMatchObject({
      customersCreated: 1,
    })
    const two = csv('C1,Mira,,2026-01-05,,,Kafa,1,,100,', 'C2,Mira,,2026-01-05,,,Kafa,1,,100,')
    expect(await importInto(engine, two)).toMatchObject({ customersCreated: 2 })
  })

  it('joins lines by receipt, else by customer, day and time', async () => {
    await importInto(
      engine,
      csv(
        'C1,,,2026-01-05,,R1,Kafa,1,,100,',
        'C1,,,2026-01-05,,R2,Kafa,1,,100,',
        'C1,,,2026-01-05,,R1,Čaj,1,,50,',
        'C1,,,2026-01-06,09:00,,Kafa,1,,100,',
        'C1,,,2026-01-06,17:00,,Kafa,1,,100,',
      ),
    )
    expect((await purchases()).map(({ day, total }) => `${day} ${String(total)}`).sort()).toEqual([
      '2026-01-05 10000',
      '2026-01-05 15000',
      '2026-01-06 10000',
      '2026-01-06 10000',
    ])
  })

  it('takes a negative quantity or amount as a return and an empty amount as unknown', async () => {
    await importInto(
      engine,
      csv('C1,,,2026-01-05,,,Kafa,-1,,100,', 'C2,,,2026-01-05,,,Kafa,1,,-100,', 'C3,,,2026-01-05,,,Kafa,1,,,'),
    )
    const { raw } = engine.shop.database
    expect(raw.prepare('SELECT quantity, line_total FROM purchase_lines ORDER BY id').raw().all()).toEqual([
      [-1000, -10_000],
      [-1000, -10_000],
      [1000, null],
    ])
    expect(raw.prepare('SELECT total, is_return FROM purchases ORDER BY id').raw().all()).toEqual([
      [-10_000, 1],
      [-10_000, 1],
      [null, 0],
    ])
  })

  it('adds to the totals and rhythm of a customer who was there', async () => {
    const id = await aCustomer(engine, { name: 'Ana Petrović' })
    await aPurchase(engine, { customerId: id, day: '2026-01-01', amounts: [1000] })
    await importInto(
      engine,
      csv(',Ana Petrović,,2026-02-01,,,Kafa,1,,100,', ',Ana Petrović,,2026-03-01,,,Kafa,1,,100,'),
    )
    expect((await engine.client.customers.get({ id })).totals).toMatchObject({ spent: 21_000, visits: 3 })
    expect((await engine.client.shop.check()).problems).toEqual([])
  })

  it('tells the joined purchases as records with decimal money', async () => {
    const { records } = await importInto(engine, csv('C1,Ana,,2026-01-05,,,Kafa,1.5,1250,1875,cash'), {
      dryRun: true,
      records: true,
    })
    expect(records).toEqual([
      {
        number: null,
        customerUid: '',
        day: '2026-01-05',
        time: null,
        currency: 'RSD',
        total: 1875,
        lines: [{ product: 'Kafa', quantity: 1.5, unitPrice: 1250, discount: 0, total: 1875, returnOf: null }],
        payments: [{ method: 'cash', amount: 1875, day: '2026-01-05' }],
        note: '',
      },
    ])
  })

  it('leaves out a line with which a purchase would be too large to be true', async () => {
    const huge = 'C1,,,2026-01-05,,,Zlato,1,,9999999999,'
    const outcome = await importInto(
      engine,
      csv(huge, `${huge}`.replace('Zlato', 'Srebro'), 'C1,,,2026-01-06,,,Kafa,1,,1e99,'),
    )
    expect(outcome.created).toBe(1)
    expect(outcome.rejected.map(({ row, reason }) => `${row} ${reason.code}`)).toMatchObject([
      '2 amount-out-of-range',
      expect.stringMatching(/^3 /),
    ])
  })

  const line = fc
    .record({
      id: fc.constantFrom('', 'C1', 'C2'),
      name: fc.constantFrom('Ana', 'Ana Petrović', 'Mira'),
      day: fc.constantFrom('2026-01-05', '2026-01-06', '2026-02-30'),
      receipt: fc.constantFrom('', 'R1'),
      product: fc.constantFrom('Kafa', 'kafa', 'Čaj', ''),
      quantity: fc.constantFrom('1', '-1', '2'),
      amount: fc.constantFrom('', '100', 'x'),
    })
    .map((r) => `${r.id},${r.name},,${r.day},,${r.receipt},${r.product},${r.quantity},,${r.amount},`)

  it('tells in a dry run exactly what the import does, and undo takes all of it back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 10 }), async (rows) => {
        const before = dumpShop(engine)
        const told = await importInto(engine, csv(...rows), { dryRun: true })
        expect(dumpShop(engine)).toEqual(before)
        const done = await importInto(engine, csv(...rows))
        expect(countsOf(done)).toEqual(countsOf(told))
        expect(await importInto(engine, csv(...rows))).toMatchObject({ created: 0, customersCreated: 0 })
        expect(stagedRows(engine)).toBe(0)
        if (fc.sample(fc.boolean(), 1)[0] === true && done.batchId !== null) {
          expect((await engine.client.imports.undo({ batchId: done.batchId })).kept).toEqual([])
          expect(dumpShop(engine)).toEqual(before)
        }
      }),
      { numRuns: 40 },
    )
    expect((await engine.client.shop.check()).problems).toEqual([])
  })

  it('keeps on undo what was changed or used since, and says why', async () => {
    const { batchId } = await importInto(
      engine,
      csv(
        'C1,Ana,,2026-01-05,,,Kafa,1,,100,',
        'C2,Mira,,2026-01-05,,,Kafa,1,,100,',
        'C3,Vera,,2026-01-05,,,Čaj,1,,100,',
      ),
    )
    const rows = await purchases()
    const of = (name: string) => rows.find(({ customer }) => customer === name)
    const mira = of('Mira')?.customerId ?? 0
    await aPurchase(engine, { customerId: mira, day: '2026-03-01' })
    const vera = await engine.client.purchases.get({ id: of('Vera')?.id ?? 0 })
    await engine.client.purchases.update({ id: vera.id, version: vera.version, patch: { note: 'moja' } })
    const undone = await engine.client.imports.undo({ batchId: batchId ?? 0 })
    expect(undone.kept.map(({ reason }) => reason).sort()).toEqual(['changed', 'used', 'used', 'used'])
    expect((await purchases()).map(({ customer }) => customer).sort()).toEqual(['Mira', 'Vera'])
    expect((await engine.client.customers.get({ id: mira })).totals).toMatchObject({ visits: 1, spent: 1000 })
    expect((await engine.client.shop.check()).problems).toEqual([])
    expect((await engine.client.imports.list())[0]?.undoneAt).not.toBeNull()
  })
})
