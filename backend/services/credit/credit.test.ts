import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let ana: number
beforeEach(async () => {
  engine = await createTestEngine()
  ana = await aCustomer(engine, { givenName: 'Ana', familyName: 'Marić' })
})
afterEach(async () => {
  expect((await engine.client.shop.check()).problems).toEqual([])
  await engine.close()
})

const owing = (day: string, amount: number) =>
  aPurchase(engine, { customerId: ana, day, amounts: [amount], method: 'credit' })
const account = (on?: string) => engine.client.credit.account({ customerId: ana, ...(on === undefined ? {} : { on }) })
const stored = () =>
  engine.shop.database.raw.prepare('SELECT balance, owes_since FROM contacts WHERE id = ?').get(ana) as {
    balance: number
    owes_since: string | null
  }

describe('the account of a customer', () => {
  it('holds what was bought on credit, and a payment goes to the oldest', async () => {
    await owing('2026-05-01', 3000)
    await owing('2026-06-01', 2000)
    expect(stored()).toEqual({ balance: 5000, owes_since: '2026-05-01' })
    const paid = await engine.client.credit.pay({ customerId: ana, amount: 3500 })
    expect(paid).toMatchObject({ number: 1, balance: 1500, kept: 0 })
    expect(paid.applied).toEqual([
      { purchaseId: 1, number: 1, amount: 3000 },
      { purchaseId: 2, number: 2, amount: 500 },
    ])
    expect(await account()).toMatchObject({
      balance: 1500,
      overdue: 1500,
      ageing: { notDue: 0, days1to30: 1500, days31to60: 0 },
      open: [{ purchaseId: 2, number: 2, open: 1500, daysLate: 14 }],
      lastPayment: { day: '2026-06-15', amount: 3500 },
      paidCount: 1,
      paidLateCount: 1,
    })
    expect(stored()).toEqual({ balance: 1500, owes_since: '2026-06-01' })
  })

  it('as of an earlier day knows nothing of what came later', async () => {
    await owing('2026-05-01', 3000)
    await engine.client.credit.pay({ customerId: ana, amount: 1000, day: '2026-05-20' })
    expect(await account('2026-04-30')).toMatchObject({ balance: 0, open: [] })
    expect(await account('2026-05-19')).toMatchObject({ balance: 3000, overdue: 3000, lastPayment: null })
    expect(await account('2026-05-20')).toMatchObject({ balance: 2000 })
  })

  it('takes a payment for one purchase to that one, and what it does not need to the oldest', async () => {
    await owing('2026-05-01', 3000)
    const second = await owing('2026-06-01', 2000)
    const paid = await engine.client.credit.pay({ customerId: ana, amount: 2500, purchaseId: second })
    expect(paid.applied.map(({ number, amount }) => [number, amount])).toEqual([
      [2, 2000],
      [1, 500],
    ])
    await engine.client.purchases.trash({ ids: [second] })
    expect(await account()).toMatchObject({ balance: 500, open: [{ number: 1, open: 500 }] })
  })

  it('keeps what was paid too much as a balance that the next purchase draws from', async () => {
    await owing('2026-05-01', 1000)
    const paid = await engine.client.credit.pay({ customerId: ana, amount: 1500 })
    expect(paid).toMatchObject({ balance: -500, kept: 500 })
    await owing('2026-06-15', 700)
    expect(await account()).toMatchObject({ balance: 200, open: [{ number: 2, open: 200 }] })
  })

  it('tells its movements newest first with what was owed after each', async () => {
    await owing('2026-05-01', 3000)
    await engine.client.credit.pay({ customerId: ana, amount: 1000, day: '2026-05-20', method: 'card', note: 'half' })
    await engine.client.credit.writeOff({ customerId: ana, amount: 500, reason: 'moved away' })
    const { total, rows } = await engine.client.credit.movements({ customerId: ana })
    expect(total).toBe(3)
    expect(rows.map(({ kind, amount, balance, note }) => [kind, amount, balance, note])).toEqual([
      ['write-off', -500, 1500, 'moved away'],
      ['payment', -1000, 2000, 'half'],
      ['purchase', 3000, 3000, ''],
    ])
    expect((await engine.client.credit.movements({ customerId: ana, to: '2026-05-20', limit: 1 })).rows).toHaveLength(1)
  })

  it('refuses to write off more than is owed and to give back more than there is', async () => {
    await owing('2026-05-01', 1000)
    const { client } = engine
    await expect(client.credit.writeOff({ customerId: ana, amount: 1001, reason: 'x' })).rejects.toMatchObject({
      code: 'write-off-too-large',
      data: { owed: 1000 },
    })
    await expect(client.credit.refund({ customerId: ana, amount: 1 })).rejects.toMatchObject({
      code: 'refund-too-large',
    })
    await client.credit.pay({ customerId: ana, amount: 1600 })
    await expect(
      client.credit.writeOff({ customerId: ana, amount: 1, reason: 'x', day: '2026-05-02' }),
    ).rejects.toThrow()
    expect(await client.credit.refund({ customerId: ana, amount: 600 })).toMatchObject({ balance: 0 })
  })

  it('takes a debt over from the notebook, due after the usual days', async () => {
    const { id } = await engine.client.credit.bringOver({ customerId: ana, amount: 4000, day: '2026-03-01' })
    expect(await engine.client.credit.getEntry({ id })).toMatchObject({ kind: 'opening', dueOn: '2026-03-31' })
    expect(await account()).toMatchObject({
      balance: 4000,
      ageing: { days61to90: 4000 },
      open: [{ purchaseId: null, number: 1, daysLate: 76 }],
    })
  })

  it('leaves a refund that an undone payment no longer covers as a debt', async () => {
    const { client } = engine
    const paid = await client.credit.pay({ customerId: ana, amount: 1000 })
    await client.credit.refund({ customerId: ana, amount: 400 })
    await client.credit.trash({ ids: [paid.id] })
    expect(await account()).toMatchObject({ balance: 400, open: [{ purchaseId: null, number: 2, open: 400 }] })
    await client.undo.undo({})
    expect(await account()).toMatchObject({ balance: -600, open: [] })
  })
})

describe('an entry', () => {
  it('is changed under the rule of lost updates and its limits are looked at again', async () => {
    await owing('2026-05-01', 1000)
    const { client } = engine
    const { id } = await client.credit.writeOff({ customerId: ana, amount: 400, reason: 'x' })
    const changed = await client.credit.updateEntry({ id, version: 1, patch: { amount: 1000 } })
    expect(changed).toMatchObject({ version: 2, balance: 0 })
    await expect(client.credit.updateEntry({ id, version: 1, patch: { amount: 5 } })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    await expect(client.credit.updateEntry({ id, version: 2, patch: { amount: 1001 } })).rejects.toMatchObject({
      code: 'write-off-too-large',
    })
    await expect(client.credit.updateEntry({ id, version: 2, patch: { method: 'cash' } })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })

  it('goes to the trash and comes back, and undo and redo do the same', async () => {
    await owing('2026-05-01', 1000)
    const { client } = engine
    const { id } = await client.credit.pay({ customerId: ana, amount: 400 })
    await client.credit.trash({ ids: [id] })
    expect(stored().balance).toBe(1000)
    await client.credit.restore({ ids: [id] })
    expect(stored().balance).toBe(600)
    await client.undo.undo({})
    expect(stored().balance).toBe(1000)
    await client.undo.redo()
    expect(stored().balance).toBe(600)
  })

  it('is refused on credit, for days that can only be slips, and for the purchase of somebody else', async () => {
    const { client } = engine
    const other = await aCustomer(engine, { name: 'Boris' })
    const theirs = await aPurchase(engine, { customerId: other, day: '2026-05-01', method: 'credit' })
    for (const odd of [{ method: 'credit' as const }, { day: '2028-01-01' }, { purchaseId: theirs }])
      await expect(client.credit.pay({ customerId: ana, amount: 1, ...odd })).rejects.toMatchObject({
        code: 'invalid-input',
      })
    await expect(client.credit.pay({ customerId: ana, amount: 1, method: 'own-7' })).rejects.toMatchObject({
      code: 'unknown-payment-method',
    })
  })
})

describe('the ageing of the shop', () => {
  it('sums whom the filter holds, on any day', async () => {
    const { client } = engine
    const boris = await aCustomer(engine, { name: 'Boris', phones: ['064 123 4567'] })
    await owing('2026-05-01', 3000)
    await aPurchase(engine, { customerId: boris, day: '2026-01-05', amounts: [700], method: 'credit' })
    await client.credit.pay({ customerId: boris, amount: 1000, day: '2026-06-10' })
    expect(await client.credit.ageing({})).toMatchObject({
      total: 1,
      balance: 3000,
      overdue: 3000,
      ageing: { days31to60: 3000, days91: 0 },
      rows: [{ customerId: ana, owesSince: '2026-05-01', daysLate: 45, lastPaidOn: null }],
    })
    expect(await client.credit.ageing({ on: '2026-06-09', sort: 'since' })).toMatchObject({
      total: 2,
      balance: 3700,
      ageing: { days31to60: 3000, days91: 700 },
      rows: [{ customerId: boris, phone: '064 123 4567' }, { customerId: ana }],
    })
    expect(await client.credit.ageing({ show: 'in-favour' })).toMatchObject({ balance: -300, total: 1 })
    expect(await client.credit.ageing({ on: '2026-06-09', search: 'bor' })).toMatchObject({ total: 1, balance: 700 })
    expect((await client.credit.ageing({ on: '2026-06-09', sort: 'name' })).rows.map((row) => row.customer)).toEqual([
      'Ana Marić',
      'Boris',
    ])
  })

  it('leaves out who is in the trash', async () => {
    await owing('2026-05-01', 3000)
    await engine.client.customers.trash({ ids: [ana] })
    expect(await engine.client.credit.ageing({})).toMatchObject({ total: 0, balance: 0 })
  })
})

it('two clients that pay at once are both right', async () => {
  await owing('2026-05-01', 1000)
  const paid = await Promise.all([400, 300].map((amount) => engine.client.credit.pay({ customerId: ana, amount })))
  expect(paid.map(({ number }) => number).toSorted()).toEqual([1, 2])
  expect(paid.map(({ balance }) => balance).toSorted()).toEqual([300, 600].toSorted())
  expect(stored().balance).toBe(300)
})

it('writes a statement and a reminder in the language of the customer', async () => {
  await owing('2026-05-01', 3000)
  const { version } = await engine.client.customers.get({ id: ana })
  await engine.client.customers.update({ id: ana, version, patch: { language: 'ru' } })
  const statement = await engine.client.credit.statement({ customerId: ana, from: '2026-05-02' })
  expect(statement).toMatchObject({ language: 'ru', before: 3000, movements: [], balance: 3000, overdue: 3000 })
  const reminder = await engine.client.credit.reminder({ customerId: ana })
  expect(reminder.text).toContain('45 дней назад')
  expect(reminder.text.replaceAll('\u00a0', ' ')).toContain('30,00 €')
  const settled = await aCustomer(engine, { name: 'Boris' })
  expect((await engine.client.credit.reminder({ customerId: settled, language: 'ro' })).text).toContain('achitat')
})

describe('the credit book elsewhere', () => {
  it('stands on the card and in the list, which can be narrowed and sorted by it', async () => {
    const { client } = engine
    await owing('2026-05-01', 3000)
    const boris = await aCustomer(engine, { name: 'Boris' })
    await client.credit.pay({ customerId: boris, amount: 700 })
    expect((await client.customers.get({ id: ana })).totals).toMatchObject({
      balance: 3000,
      overdue: 3000,
      owesSince: '2026-05-01',
    })
    const byBalance = await client.customers.list({ sort: 'balance', direction: 'desc' })
    expect(byBalance.rows.map(({ id, balance, overdue }) => [id, balance, overdue])).toEqual([
      [ana, 3000, 3000],
      [boris, -700, 0],
    ])
    const named = async (filter: Parameters<typeof client.customers.list>[0]) =>
      (await client.customers.list(filter)).rows.map(({ id }) => id)
    expect(await named({ owes: 'yes' })).toEqual([ana])
    expect(await named({ owes: 'overdue' })).toEqual([ana])
    expect(await named({ owes: 'in-favour' })).toEqual([boris])
    expect(await named({ balance: { from: 3001 } })).toEqual([])
    expect(await named({ balance: { to: 0 } })).toEqual([boris])
  })

  it('has limits and terms on the card, which are told in its history and survive a merge', async () => {
    const { client } = engine
    const { version } = await client.customers.get({ id: ana })
    await client.customers.update({ id: ana, version, patch: { creditLimit: 0, creditDays: 10 } })
    const boris = await client.customers.create({ givenName: 'Boris', creditLimit: 5000 })
    expect(await account()).toMatchObject({ limit: 0, isOwnLimit: true, creditDays: 10, isOwnTerms: true })
    const { entries } = await client.customers.timeline({ id: ana, kinds: ['change'] })
    expect(entries[0]).toMatchObject({
      changes: [
        { field: 'creditLimit', before: null, after: '0' },
        { field: 'creditDays', before: null, after: '10' },
      ],
    })
    await client.customers.merge({ keepId: boris.id, loseId: ana })
    expect(await client.customers.get({ id: boris.id })).toMatchObject({ creditLimit: 5000, creditDays: 10 })
  })

  it('goes over in a merge and comes back when the two are taken apart', async () => {
    const { client } = engine
    await owing('2026-05-01', 3000)
    const boris = await aCustomer(engine, { name: 'Boris', givenName: 'Boris' })
    await client.credit.pay({ customerId: boris, amount: 1000 })
    await client.customers.merge({ keepId: boris, loseId: ana })
    expect(await client.credit.account({ customerId: boris })).toMatchObject({ balance: 2000 })
    expect(stored().balance).toBe(0)
    await client.undo.undo({})
    expect(await account()).toMatchObject({ balance: 3000 })
    expect(await client.credit.account({ customerId: boris })).toMatchObject({ balance: -1000 })
  })

  it('stands on the time line', async () => {
    await engine.client.credit.bringOver({ customerId: ana, amount: 900, note: 'notebook' })
    const { entries } = await engine.client.customers.timeline({ id: ana, kinds: ['credit'] })
    expect(entries).toMatchObject([{ kind: 'credit', entry: 'opening', number: 1, amount: 900, note: 'notebook' }])
  })

  it('keeps the money of an erased customer and nothing else', async () => {
    const { client } = engine
    await owing('2026-05-01', 3000)
    await client.credit.pay({ customerId: ana, amount: 1000, note: 'her brother paid' })
    await client.privacy.erase({ id: ana, confirm: 'Ana Marić' })
    const { raw } = engine.shop.database
    expect(raw.prepare('SELECT contact_id, amount, method, note FROM credit_entries').all()).toEqual([
      { contact_id: null, amount: 1000, method: 'cash', note: '' },
    ])
    expect(raw.prepare('SELECT count(*) FROM receivables').pluck().get()).toBe(0)
    expect(await client.credit.ageing({})).toMatchObject({ total: 0 })
  })

  it('puts who should have paid on Today until they are reminded, and nobody who does not want to be contacted', async () => {
    const { client } = engine
    await owing('2026-05-01', 3000)
    const boris = await client.customers.create({ givenName: 'Boris', doNotContact: true })
    await aPurchase(engine, { customerId: boris.id, day: '2026-05-01', method: 'credit' })
    const { debts, debtsTotal } = await client.today.get({})
    expect(debtsTotal).toBe(1)
    expect(debts).toMatchObject([
      {
        customerId: ana,
        overdue: 3000,
        balance: 3000,
        since: '2026-05-01',
        daysLate: 45,
        reason: { code: 'debt-overdue', params: { since: '2026-05-01', daysLate: 45 } },
      },
    ])
    await client.today.settle({ group: 'debts', customerId: ana, act: { kind: 'postpone', until: '2026-06-20' } })
    expect((await client.today.get({})).debts).toEqual([])
    expect((await client.today.get({ on: '2026-06-20' })).debts).toHaveLength(1)
    await client.undo.undo({})
    expect((await client.today.get({})).debts).toHaveLength(1)
  })

  it('is a report on any day', async () => {
    await owing('2026-05-01', 3000)
    await engine.client.credit.pay({ customerId: ana, amount: 1000 })
    const { client } = engine
    expect(await client.reports.run({ name: 'receivables-ageing' })).toMatchObject({
      to: '2026-06-15',
      rows: [{ customer: 'Ana Marić', days31to60: 2000, balance: 2000, owesSince: '2026-05-01' }],
      totals: { balance: 2000, days91: 0 },
    })
    expect(await client.reports.run({ name: 'receivables-ageing', to: '2026-05-10' })).toMatchObject({
      totals: { balance: 3000, days1to30: 3000 },
    })
  })
})
