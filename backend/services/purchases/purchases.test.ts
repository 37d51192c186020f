import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aProduct } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const totalsOf = async (id: number) =>
  await engine.shop.db
    .selectFrom('contacts')
    .select(['spent', 'visits', 'purchase_count', 'last_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

describe('purchases.create', () => {
  it('takes the day, the time and one cash payment by itself', async () => {
    const { id } = await engine.client.purchases.create({ lines: [{ name: 'Tea', total: 450 }] })
    expect(await engine.client.purchases.get({ id })).toMatchObject({
      number: 1,
      customerId: null,
      day: '2026-06-15',
      time: '12:00',
      total: 450,
      payments: [{ method: 'cash', amount: 450, day: '2026-06-15' }],
    })
  })

  it('has no time on another day than today', async () => {
    const { id } = await engine.client.purchases.create({ day: '2026-06-01', lines: [{ name: 'Tea' }] })
    expect((await engine.client.purchases.get({ id })).time).toBeNull()
  })

  it('knows a product by its exact name in any spelling', async () => {
    const productId = await aProduct(engine, { name: 'Šljiva', price: 300 })
    const { id } = await engine.client.purchases.create({ lines: [{ name: 'sljiva', quantity: 1500 }] })
    const [line] = (await engine.client.purchases.get({ id })).lines
    expect(line).toMatchObject({ productId, name: 'Šljiva', unitPrice: 30_000, total: 450 })
  })

  it('prefers the given total to quantity and price, and takes the discount off', async () => {
    const { total } = await engine.client.purchases.create({
      lines: [
        { name: 'A', quantity: 2000, unitPrice: 15_000, discount: 50 },
        { name: 'B', unitPrice: 10_000, total: 90 },
      ],
    })
    expect(total).toBe(250 + 90)
  })

  it('has no total only where no line has one', async () => {
    expect((await engine.client.purchases.create({ lines: [{ name: 'A' }] })).total).toBeNull()
    expect((await engine.client.purchases.create({ lines: [{ name: 'A' }, { name: 'B', total: 5 }] })).total).toBe(5)
  })

  it('makes a new customer in the same act, and undo takes both away', async () => {
    const { customerId } = await engine.client.purchases.create({
      newCustomer: { name: 'Ana Marija Petrović', phone: '020 7946 0958' },
      lines: [{ name: 'Tea', total: 450 }],
    })
    const read = () =>
      engine.shop.db.selectFrom('contacts').selectAll().where('id', '=', Number(customerId)).executeTakeFirstOrThrow()
    expect(await read()).toMatchObject({ given_name: 'Ana Marija', family_name: 'Petrović', spent: 450 })
    const point = await engine.shop.db.selectFrom('contact_points').selectAll().executeTakeFirstOrThrow()
    expect(point.e164).toBe('+442079460958')
    await engine.client.undo.undo({})
    expect((await read()).deleted_at).not.toBeNull()
    expect((await engine.client.purchases.list({})).total).toBe(0)
  })

  it('refuses a day before 1900 or more than a year ahead, of the payment too', async () => {
    const lines = [{ name: 'Tea', total: 450 }]
    const odd = { code: 'invalid-input', data: { issues: [{ rule: 'day-out-of-range' }] } }
    for (const day of ['1066-10-14', '1899-12-31', '2027-06-16', '2126-01-05'])
      await expect(engine.client.purchases.create({ day, lines })).rejects.toMatchObject(odd)
    const payments = [{ method: 'cash' as const, amount: 450, day: '2126-01-05' }]
    await expect(engine.client.purchases.create({ lines, payments })).rejects.toMatchObject(odd)
    expect((await engine.client.purchases.list({})).total).toBe(0)

    const { id } = await engine.client.purchases.create({ day: '2027-06-15', lines })
    const moved = engine.client.purchases.update({ id, version: 1, patch: { day: '2126-01-05' } })
    await expect(moved).rejects.toMatchObject(odd)
  })

  it('leaves no walk-in owing anything, nor having a balance', async () => {
    const lines = [{ name: 'A', total: 300 }]
    const without = { code: 'credit-needs-customer' }
    for (const payments of [
      [{ method: 'cash' as const, amount: 200 }],
      [{ method: 'cash' as const, amount: 400 }],
      [{ method: 'credit' as const, amount: 300 }],
      [],
    ])
      await expect(engine.client.purchases.create({ lines, payments })).rejects.toMatchObject(without)
    expect((await engine.client.purchases.list({})).total).toBe(0)
  })

  it('refuses a customer in the trash and one that is not there', async () => {
    const customerId = await aCustomer(engine)
    await engine.shop.db.updateTable('contacts').set({ deleted_at: '2026-01-01T00:00:00.000Z' }).execute()
    const lines = [{ name: 'A', total: 1 }]
    await expect(engine.client.purchases.create({ customerId, lines })).rejects.toMatchObject({ code: 'in-trash' })
    await expect(engine.client.purchases.create({ customerId: 99, lines })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('refuses a product of price times quantity beyond the limit', async () => {
    const lines = [{ name: 'A', quantity: 1_000_000_000, unitPrice: 100_000_000_000_000 }]
    await expect(engine.client.purchases.create({ lines })).rejects.toMatchObject({ code: 'amount-out-of-range' })
    const sum = [
      { name: 'A', total: 1_000_000_000_000 },
      { name: 'B', total: 1_000_000_000_000 },
    ]
    await expect(engine.client.purchases.create({ lines: sum })).rejects.toMatchObject({ code: 'amount-out-of-range' })
  })

  it.each([
    ['no lines', { lines: [] }],
    ['a line without a name', { lines: [{ total: 5 }] }],
    ['quantity 0', { lines: [{ name: 'A', quantity: 0 }] }],
    ['half a cent', { lines: [{ name: 'A', total: 0.5 }] }],
    ['a huge amount', { lines: [{ name: 'A', total: 1e15 }] }],
    ['a negative price', { lines: [{ name: 'A', unitPrice: -1 }] }],
    ['the year 1800', { day: '1800-01-01', lines: [{ name: 'A' }] }],
    ['the year 2300', { day: '2300-01-01', lines: [{ name: 'A' }] }],
    ['a day that is not there', { day: '2026-02-30', lines: [{ name: 'A' }] }],
    ['1 MB of text', { note: 'x'.repeat(1_000_000), lines: [{ name: 'A' }] }],
    ['extra keys', { lines: [{ name: 'A' }], discount: 5 }],
  ])('refuses %s', async (_, input) => {
    await expect(engine.client.purchases.create(input as never)).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('purchases.update', () => {
  const sell = async (customerId: number | null = null) =>
    (
      await engine.client.purchases.create({
        customerId,
        lines: [
          { name: 'A', quantity: 2000, total: 200 },
          { name: 'B', total: 50 },
        ],
      })
    ).id
  const inputOf = (line: Awaited<ReturnType<typeof engine.client.purchases.get>>['lines'][number]) => ({
    productId: line.productId,
    name: line.name,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discount: line.discount,
    total: line.total,
  })

  it('keeps the ids of lines that stay, and brings the one payment to the new total', async () => {
    const id = await sell()
    const before = await engine.client.purchases.get({ id })
    const [a, b] = before.lines
    if (a === undefined || b === undefined) throw new Error('two lines were sold')
    await engine.client.purchases.update({
      id,
      version: before.version,
      patch: { lines: [{ name: 'C', total: 10 }, { ...inputOf(b), total: 70 }, inputOf(a)] },
    })
    const after = await engine.client.purchases.get({ id })
    expect(after.lines.map((line) => line.id).slice(1)).toEqual([b.id, a.id])
    expect(after.payments).toMatchObject([{ amount: 280 }])
  })

  it('moves a purchase to another customer and counts both anew', async () => {
    const [ana, bo] = [await aCustomer(engine), await aCustomer(engine, { name: 'Bo' })]
    const id = await sell(ana)
    await engine.client.purchases.update({ id, version: 1, patch: { customerId: bo } })
    expect(await totalsOf(ana)).toMatchObject({ spent: 0, visits: 0 })
    expect(await totalsOf(bo)).toMatchObject({ spent: 250, visits: 1 })
    await engine.client.undo.undo({})
    expect(await totalsOf(ana)).toMatchObject({ spent: 250 })
    expect(await totalsOf(bo)).toMatchObject({ spent: 0 })
  })

  it('lets two people change different fields, and refuses the same one', async () => {
    const id = await sell()
    await engine.client.purchases.update({ id, version: 1, patch: { note: 'first' } })
    await engine.client.purchases.update({ id, version: 1, patch: { day: '2026-06-01' } })
    const lost = engine.client.purchases.update({ id, version: 1, patch: { note: 'second' } })
    await expect(lost).rejects.toMatchObject({ code: 'changed-meanwhile', data: { fields: ['note'] } })
    await engine.client.purchases.update({ id, version: 1, patch: { lines: [{ name: 'A', total: 250 }] } })
    const lines = engine.client.purchases.update({ id, version: 1, patch: { lines: [{ name: 'D' }] } })
    await expect(lines).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  it('is taken back by undo, lines and payments too', async () => {
    const id = await sell()
    const before = await engine.client.purchases.get({ id })
    await engine.client.purchases.update({ id, version: 1, patch: { note: 'x', lines: [{ name: 'Z', total: 9 }] } })
    await engine.client.undo.undo({})
    const after = await engine.client.purchases.get({ id })
    expect({ ...after, version: 0 }).toEqual({ ...before, version: 0, payments: after.payments })
    expect(after.payments).toEqual(before.payments)
    await engine.client.undo.redo({} as never)
    expect((await engine.client.purchases.get({ id })).total).toBe(9)
  })

  it('adds up again when an older edit is undone beside a later one', async () => {
    const id = await sell()
    const edit = async (version: number, lines: readonly { name: string; quantity: number; total: number }[]) =>
      await engine.client.purchases.update({ id, version, patch: { lines: [...lines] } })
    const first = await edit(1, [
      { name: 'A', quantity: 2000, total: 300 },
      { name: 'B', quantity: 1000, total: 50 },
    ])
    await edit(first.version, [
      { name: 'A', quantity: 2000, total: 300 },
      { name: 'B', quantity: 1000, total: 80 },
    ])
    await engine.client.undo.undo({ actId: first.actId })
    expect(await engine.client.purchases.get({ id })).toMatchObject({
      total: 280,
      lines: [{ total: 200 }, { total: 80 }],
      payments: [{ amount: 280 }],
    })
  })

  it('can not take away what came back', async () => {
    const id = await sell()
    const { lines, version } = await engine.client.purchases.get({ id })
    const [a, b] = lines
    if (a === undefined || b === undefined) throw new Error('two lines were sold')
    await engine.client.purchases.returnLines({ purchaseId: id, lines: [{ lineId: a.id, quantity: 1500 }] })
    const without = engine.client.purchases.update({ id, version, patch: { lines: [inputOf(b)] } })
    await expect(without).rejects.toMatchObject({
      code: 'invalid-input',
      data: { issues: [{ rule: 'line-has-returns' }] },
    })
    const fewer = { ...inputOf(a), quantity: 1000, total: 100 }
    const less = engine.client.purchases.update({ id, version, patch: { lines: [fewer, inputOf(b)] } })
    await expect(less).rejects.toMatchObject({ code: 'return-too-large' })
  })
})

describe('undo of an edit', () => {
  it('keeps a line of which goods came back since, and the sums with it', async () => {
    const { client } = engine
    const { id } = await client.purchases.create({ lines: [{ name: 'Tea', total: 100 }] })
    const edit = {
      lines: [
        { name: 'Tea', total: 100 },
        { name: 'Cup', total: 50 },
      ],
    }
    const { actId } = await client.purchases.update({ id, version: 1, patch: edit })
    const cup = (await client.purchases.get({ id })).lines[1]?.id ?? 0
    await client.purchases.returnLines({ purchaseId: id, lines: [{ lineId: cup, quantity: 1000 }] })
    const { kept } = await client.undo.undo({ actId })
    expect(kept).toEqual([{ table: 'purchase_lines', recordId: cup, field: 'return_of' }])
    expect(await client.purchases.get({ id })).toMatchObject({
      total: 150,
      lines: [{ name: 'Tea' }, { name: 'Cup', returned: 1000 }],
      payments: [{ amount: 150 }],
    })
  })
})

describe('purchases.returnLines', () => {
  it('gives back all of the money in parts, and no more goods than were sold', async () => {
    const customerId = await aCustomer(engine)
    const { id } = await engine.client.purchases.create({
      customerId,
      lines: [{ name: 'A', quantity: 3000, total: 100 }],
    })
    const lineId = (await engine.client.purchases.get({ id })).lines[0]?.id ?? 0
    const back = async (quantity: number) =>
      await engine.client.purchases.returnLines({ purchaseId: id, lines: [{ lineId, quantity }], method: 'card' })
    const first = await back(1000)
    expect(first.total).toBe(-33)
    expect((await back(2000)).total).toBe(-67)
    await expect(back(1)).rejects.toMatchObject({ code: 'return-too-large' })
    expect((await engine.client.purchases.get({ id })).lines[0]?.returned).toBe(3000)
    const made = await engine.client.purchases.get({ id: first.id })
    expect(made).toMatchObject({ lines: [{ returnOf: lineId }], payments: [{ method: 'card', amount: -33 }] })
    expect(await totalsOf(customerId)).toMatchObject({ spent: 0, purchase_count: 3 })
    expect((await engine.client.purchases.list({})).rows.map((row) => row.isReturn)).toEqual([true, true, false])
  })

  it('goes to the trash with the purchase, and can not come back alone', async () => {
    const { id } = await engine.client.purchases.create({ lines: [{ name: 'A', total: 100 }] })
    const lineId = (await engine.client.purchases.get({ id })).lines[0]?.id ?? 0
    const made = await engine.client.purchases.returnLines({ purchaseId: id, lines: [{ lineId, quantity: 1000 }] })
    await engine.client.purchases.trash({ ids: [id] })
    expect((await engine.client.purchases.list({})).total).toBe(0)
    await expect(engine.client.purchases.restore({ ids: [made.id] })).rejects.toMatchObject({ code: 'in-trash' })
    await engine.client.purchases.restore({ ids: [id, made.id] })
    expect((await engine.client.purchases.list({})).sum).toBe(0)
    await engine.client.undo.undo({})
    expect((await engine.client.purchases.list({})).total).toBe(0)
  })
})

describe('purchases.list', () => {
  it('finds by customer, product, note, free text and number, and sums the whole filter', async () => {
    const customerId = await aCustomer(engine, { name: 'Đorđe Petrović', givenName: 'Đorđe', familyName: 'Petrović' })
    const productId = await aProduct(engine, { name: 'Čaj' })
    await engine.client.purchases.create({ customerId, lines: [{ productId, total: 100 }], note: 'за Ивана' })
    await engine.client.purchases.create({
      lines: [{ name: 'Kifla', total: 20 }],
      payments: [{ method: 'card', amount: 20 }],
    })
    const found = async (search: string) =>
      (await engine.client.purchases.list({ search })).rows.map((row) => row.number)
    expect(await found('djordje')).toEqual([1])
    expect(await found('caj')).toEqual([1])
    expect(await found('petro caj')).toEqual([1])
    expect(await found('ivan')).toEqual([1])
    expect(await found('kifl')).toEqual([2])
    expect(await found('2')).toEqual([2])
    expect(await found('petro kifla')).toEqual([])
    expect(await engine.client.purchases.list({ limit: 1 })).toMatchObject({
      total: 2,
      sum: 120,
      rows: [{ number: 2 }],
    })
    expect(await engine.client.purchases.list({ method: 'card' })).toMatchObject({ total: 1, sum: 20 })
    expect(await engine.client.purchases.list({ customerId })).toMatchObject({ total: 1 })
    expect(await engine.client.purchases.list({ to: '2026-06-14' })).toMatchObject({ total: 0, sum: 0 })
  })

  it('finds by what its customer is called or reached by, not by where they live or what is noted of them', async () => {
    const { id: customerId } = await engine.client.customers.create({
      givenName: 'Ana',
      familyName: 'Popetrović',
      nickname: 'Kafica',
      company: 'Salon 24',
      phones: [{ value: '064 110 2030' }],
      emails: [{ value: 'aneta.1990@example.com' }],
      addresses: [{ street: 'Bulevar 771', city: 'Niš', postalCode: '18000' }],
      note: 'likes 555 and honey',
      tags: ['regular'],
      facts: [{ kind: 'hobby', text: 'fishing 888' }],
    })
    await engine.client.purchases.create({ customerId, lines: [{ name: 'Tea', total: 100 }] })
    const found = async (search: string) => (await engine.client.purchases.list({ search })).total
    for (const word of ['ana', 'an', 'kafi', '24', 'salon', 'petro', '2030', '064110', 'aneta', '1990', 'example'])
      expect([word, await found(word)]).toEqual([word, 1])
    for (const word of ['771', '18000', '180', 'bulevar', 'nis', '555', 'honey', 'regular', '888', 'fishing'])
      expect([word, await found(word)]).toEqual([word, 0])
  })
})
