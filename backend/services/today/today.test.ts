import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTranslator } from '#shared/i18n/translator.ts'
import { wordMessage } from '#shared/i18n/message.ts'
import { aCustomer, aProduct, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let now = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
})
afterEach(() => engine.close())

const today = (on?: string) => engine.client.today.get(on === undefined ? {} : { on })

async function everyFourWeeks(name: string, amount = 1000, productId?: number): Promise<number> {
  const customerId = await aCustomer(engine, { name, phones: ['+381641234567'] })
  for (const day of ['2026-01-12', '2026-02-09', '2026-03-09', '2026-04-06', '2026-05-04'])
    await aPurchase(engine, { customerId, day, amounts: [amount], ...(productId === undefined ? {} : { productId }) })
  return customerId
}

describe('whom to call', () => {
  it('is ranked by what is at stake, with the reason in one sentence', async () => {
    await everyFourWeeks('Ana', 1000)
    await everyFourWeeks('Boris', 9000)
    const { due, dueTotal } = await today()
    expect(dueTotal).toBe(2)
    expect(due.map(({ customer }) => customer)).toEqual(['Boris', 'Ana'])
    expect(due[0]).toMatchObject({ phone: '+381641234567', dueOn: '2026-06-01', daysLate: 14, lastOn: '2026-05-04' })
    const reason = due[0]?.reason ?? { code: '', params: {} }
    expect(wordMessage(createTranslator('en').t, reason)).toMatch(/every 28 days .* 42 days ago: 14 days late\.$/)
  })

  it('counts those who are late apart from those who are expected about now, after they were dealt with too', async () => {
    const ana = await everyFourWeeks('Ana')
    await everyFourWeeks('Boris')
    const vera = await aCustomer(engine, { name: 'Vera' })
    for (const day of ['2026-03-30', '2026-04-27', '2026-05-18']) await aPurchase(engine, { customerId: vera, day })
    const found = await today()
    expect(found).toMatchObject({ dueTotal: 3, lateTotal: 2 })
    expect(found.due.map(({ customer, state }) => [customer, state === 'due'])).toContainEqual(['Vera', true])
    await engine.client.today.settle({ group: 'due', customerId: ana, act: { kind: 'done' } })
    expect(await today()).toMatchObject({ dueTotal: 2, lateTotal: 1 })
    await engine.client.today.settle({ group: 'due', customerId: vera, act: { kind: 'done' } })
    expect(await today()).toMatchObject({ dueTotal: 1, lateTotal: 1 })
  })

  it('rests for a fortnight after it was done, until undone or until a purchase', async () => {
    const customerId = await everyFourWeeks('Ana')
    const { actId } = await engine.client.today.settle({ group: 'due', customerId, act: { kind: 'done', note: 'OK' } })
    expect(await today()).toMatchObject({ due: [], dueTotal: 0 })
    expect(await today('2026-06-28')).toMatchObject({ dueTotal: 0 })
    expect(await today('2026-06-29')).toMatchObject({ dueTotal: 1 })
    expect(await engine.client.due.list({ hideSettled: true })).toEqual([])
    expect(await engine.client.due.list({})).toHaveLength(1)
    await engine.client.undo.undo({ actId })
    expect(await today()).toMatchObject({ dueTotal: 1 })
  })

  it('that was made stands on the time line of the customer with its note', async () => {
    const id = await everyFourWeeks('Ana')
    await engine.client.today.settle({ group: 'due', customerId: id, act: { kind: 'done', note: ' Comes on Friday ' } })
    const { entries } = await engine.client.customers.timeline({ id, kinds: ['recall'] })
    expect(entries).toMatchObject([{ kind: 'recall', act: 'reached', day: '2026-06-15', note: 'Comes on Friday' }])
  })

  it('is put off until a day, which must be ahead', async () => {
    const customerId = await everyFourWeeks('Ana')
    const postpone = (until: string) =>
      engine.client.today.settle({ group: 'due', customerId, act: { kind: 'postpone', until } })
    await expect(postpone('2026-06-15')).rejects.toMatchObject({ code: 'invalid-input' })
    await postpone('2026-06-18')
    expect((await today('2026-06-17')).dueTotal).toBe(0)
    expect((await today('2026-06-18')).dueTotal).toBe(1)
  })

  it('shows a product that is overdue while its customer is not due', async () => {
    const coffee = await aProduct(engine, { name: 'Coffee' })
    const customerId = await everyFourWeeks('Ana', 1000, coffee)
    for (let week = 0; week < 22; week++) {
      const day = new Date(Date.UTC(2026, 0, 18 + week * 7)).toISOString().slice(0, 10)
      await aPurchase(engine, { customerId, day, amounts: [300] })
    }
    const { due, dueTotal } = await today()
    expect(due).toMatchObject([{ customer: 'Ana', product: 'Coffee', state: 'overdue' }])
    expect(dueTotal).toBe(1)
    await engine.client.today.settle({
      group: 'due',
      customerId,
      productId: coffee,
      act: { kind: 'postpone', until: '2026-06-20' },
    })
    expect(await today()).toMatchObject({ due: [], dueTotal: 0 })
  })

  it('cannot be settled for a customer who is not there', async () => {
    const settling = engine.client.today.settle({ group: 'due', customerId: 99, act: { kind: 'done' } })
    await expect(settling).rejects.toMatchObject({ code: 'not-found' })
  })

  it('cannot be settled for a product that is not there', async () => {
    const customerId = await everyFourWeeks('Ana')
    const settling = engine.client.today.settle({ group: 'due', customerId, productId: 99, act: { kind: 'done' } })
    await expect(settling).rejects.toMatchObject({ code: 'not-found', data: { kind: 'product' } })
  })
})

describe('birthdays', () => {
  const birthdays = async (on: string) => (await today(on)).days.map((row) => [row.customer, row.on, row.years])

  it('are those of today and seven days ahead, also without a year and across New Year', async () => {
    await aCustomer(engine, { name: 'Ana', birthday: '1980-12-30' })
    await aCustomer(engine, { name: 'Boris', birthday: '--01-03' })
    await aCustomer(engine, { name: 'Vera', birthday: '1990-01-06' })
    expect(await birthdays('2026-12-29')).toEqual([
      ['Ana', '2026-12-30', 46],
      ['Boris', '2027-01-03', null],
    ])
    expect(await birthdays('2026-12-30')).toHaveLength(3)
    expect((await birthdays('2026-12-31')).map(([name]) => name)).toEqual(['Boris', 'Vera'])
  })

  it('of 29 February are kept on the 28th in common years', async () => {
    await aCustomer(engine, { name: 'Ana', birthday: '2000-02-29' })
    expect(await birthdays('2026-02-25')).toEqual([['Ana', '2026-02-28', 26]])
    expect(await birthdays('2028-02-25')).toEqual([['Ana', '2028-02-29', 28]])
    expect(await birthdays('2026-03-01')).toEqual([])
  })

  it('are dealt with apart from the anniversary of the same customer', async () => {
    const customerId = await aCustomer(engine, { name: 'Ana', birthday: '1980-06-18' })
    await engine.shop.db
      .updateTable('contacts')
      .set({ anniversary: '2010-06-20', anniversary_md: '06-20' })
      .where('id', '=', customerId)
      .execute()
    await engine.client.today.settle({ group: 'days', customerId, kind: 'birthday', act: { kind: 'done' } })
    expect((await today()).days).toMatchObject([{ kind: 'anniversary', on: '2026-06-20' }])
    await engine.client.today.settle({ group: 'days', customerId, kind: 'anniversary', act: { kind: 'done' } })
    expect((await today()).days).toEqual([])
  })

  it('that were congratulated are there again next year', async () => {
    const customerId = await aCustomer(engine, { name: 'Ana', birthday: '1980-06-18' })
    await engine.client.today.settle({ group: 'days', customerId, act: { kind: 'done' } })
    expect(await birthdays('2026-06-15')).toEqual([])
    expect(await birthdays('2026-06-18')).toEqual([])
    expect(await birthdays('2027-06-15')).toEqual([['Ana', '2027-06-18', 47]])
  })
})

describe('the rest of Today', () => {
  const promise = (title: string, dueOn: string) =>
    engine.shop.db
      .insertInto('follow_ups')
      .values({
        uid: title,
        title,
        due_on: dueOn,
        created_on: dueOn,
        created_at: dueOn,
        updated_at: dueOn,
        contact_id: null,
        repeat_every: null,
        repeat_unit: null,
        done_on: null,
        previous_id: null,
        deleted_at: null,
      })
      .execute()

  it('has promises of today and before, overdue ones first', async () => {
    await promise('now', '2026-06-15')
    await promise('late', '2026-06-01')
    await promise('later', '2026-06-16')
    const { followUps, next } = await today()
    expect(followUps.map(({ title }) => title)).toEqual(['late', 'now'])
    expect(next).toBeNull()
  })

  it('tells what comes next when nothing is due', async () => {
    expect((await today()).next).toBeNull()
    const customerId = await everyFourWeeks('Ana')
    await aPurchase(engine, { customerId, day: '2026-06-14' })
    const { next } = await today()
    expect(next).toMatchObject({ followUps: 0, due: 1 })
    await promise('soon', '2026-06-16')
    expect((await today()).next).toEqual({ on: '2026-06-16', followUps: 1, due: 0 })
  })

  it('sets this week beside the same days of last week', async () => {
    const regular = await everyFourWeeks('Ana')
    // Wednesday; the week began on Monday the 15th.
    now = Date.UTC(2026, 5, 17, 10)
    await aPurchase(engine, { customerId: regular, day: '2026-06-15', amounts: [1000] })
    await aPurchase(engine, { customerId: await aCustomer(engine, { name: 'New' }), day: '2026-06-17', amounts: [500] })
    await aPurchase(engine, { customerId: regular, day: '2026-06-17', amounts: [-200] })
    await aPurchase(engine, { customerId: null, day: '2026-06-09', amounts: [700] })
    await aPurchase(engine, { customerId: null, day: '2026-06-12', amounts: [9000] })
    expect((await today()).week).toEqual({ takings: 1300, lastWeek: 700, newCustomers: 1, purchases: 2 })
  })
})

describe('the day as one list', () => {
  it('ranks every row of every group once, promises before money', async () => {
    await everyFourWeeks('Ana', 9000)
    const boris = await aCustomer(engine, { name: 'Boris', birthday: '1980-06-15' })
    await engine.client.followUps.create({ customerId: boris, title: 'The blue mug', dueOn: '2026-06-15' })
    const { ranking } = await today()
    expect(ranking).toEqual([
      { group: 'followUps', index: 0, band: 'promised' },
      { group: 'days', index: 0, band: 'today' },
      { group: 'due', index: 0, band: 'stake' },
    ])
  })

  it('has complaints that wait for an answer, not those that were closed or came later', async () => {
    const ana = await aCustomer(engine, { name: 'Ana', phones: ['+381641234567'] })
    const complain = (openedOn: string, promisedOn: string | null = null) =>
      engine.client.complaints.create({ customerId: ana, text: 'The lid leaks', openedOn, promisedOn })
    await complain('2026-06-12')
    await complain('2026-06-10', '2026-06-13')
    const { id } = await complain('2026-06-01')
    await engine.client.complaints.close({ id, resolution: 'A new lid' })
    expect((await today('2026-06-09')).complaints).toEqual([])
    const { complaints, done } = await today()
    expect(done).toMatchObject([{ summary: { code: 'complaint-closed' } }])
    expect(complaints.map(({ openedOn, reason }) => [openedOn, reason.code])).toEqual([
      ['2026-06-12', 'complaint-waits'],
      ['2026-06-10', 'complaint-late'],
    ])
    expect(complaints[0]).toMatchObject({ customer: 'Ana', phone: '+381641234567', text: 'The lid leaks' })
  })

  it('keeps what was dealt with today, the latest first, until it is undone', async () => {
    const ana = await everyFourWeeks('Ana')
    const boris = await aCustomer(engine, { name: 'Boris', birthday: '1980-06-15' })
    const due = await engine.client.today.settle({ group: 'due', customerId: ana, act: { kind: 'done' } })
    const day = await engine.client.today.settle({ group: 'days', customerId: boris, act: { kind: 'done' } })
    const { done, next } = await today()
    expect(done.map(({ actId, summary }) => [actId, summary.params['name']])).toEqual([
      [day.actId, 'Boris'],
      [due.actId, 'Ana'],
    ])
    expect(next).toBeNull()
    await engine.client.undo.undo({ actId: day.actId })
    expect((await today()).done.map(({ actId }) => actId)).toEqual([due.actId])
    expect((await today()).days).toHaveLength(1)
  })

  it('begins anew at midnight of the shop, not of Greenwich', async () => {
    const ana = await everyFourWeeks('Ana')
    await engine.client.today.settle({ group: 'due', customerId: ana, act: { kind: 'done' } })
    now = Date.UTC(2026, 5, 15, 21, 59)
    expect((await today()).done).toHaveLength(1)
    now = Date.UTC(2026, 5, 15, 22, 0)
    expect((await today()).done).toEqual([])
  })
})
