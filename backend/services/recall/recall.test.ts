import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RecallActInput } from '#shared/contract/recall.ts'
import { addDays } from '#shared/domain/calendar-date.ts'
import { aCustomer, aProduct, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

const first = '2026-06-15'
let engine: TestEngine
let now = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
})
afterEach(() => engine.close())

const wait = (days: number) => {
  now += days * 86_400_000
}
async function everyFourWeeks(name = 'Ana', given: { amount?: number; productId?: number } = {}): Promise<number> {
  const customerId = await aCustomer(engine, {
    name,
    givenName: name,
    phones: ['+381641234567'],
    emails: ['ana@example.com'],
  })
  for (const day of ['2026-01-12', '2026-02-09', '2026-03-09', '2026-04-06', '2026-05-04'])
    await aPurchase(engine, {
      ...{ customerId, day, amounts: [given.amount ?? 1000] },
      ...(given.productId === undefined ? {} : { productId: given.productId }),
    })
  return customerId
}

const act = (
  customerId: number,
  done: RecallActInput,
  more: { productId?: number; lastRecallId?: number | null } = {},
) => engine.client.recall.act({ customerId, act: done, ...more })
const names = async () => (await engine.client.recall.list({})).rows.map(({ customer }) => customer)
const offNow = async () => {
  const { counts } = await engine.client.recall.paused({})
  return Object.fromEntries(counts.map(({ reason, count }) => [reason, count]))
}
const setRule = (given: object) => engine.client.recall.setRule(given)

describe('who to call', () => {
  it('is ranked by what is at stake, which the row explains', async () => {
    await everyFourWeeks('Ana', { amount: 1000 })
    await everyFourWeeks('Boris', { amount: 9000 })
    const { rows, total } = await engine.client.recall.list({})
    expect([total, ...rows.map(({ customer }) => customer)]).toEqual([2, 'Boris', 'Ana'])
    for (const { yearlyValue, chance, stake } of rows) expect(stake).toBe(Math.round(yearlyValue * (1 - chance)))
    expect((await engine.client.recall.list({ offset: 1, limit: 1 })).rows).toMatchObject([{ customer: 'Ana' }])
    expect(await engine.client.recall.list({ search: 'bor' })).toMatchObject({
      total: 1,
      rows: [{ customer: 'Boris' }],
    })
  })

  it('is the same on Today', async () => {
    const id = await everyFourWeeks()
    await act(id, { kind: 'no-answer' })
    expect(await engine.client.today.get({})).toMatchObject({ dueTotal: 0, due: [] })
    expect(await engine.client.due.list({ hideSettled: true })).toEqual([])
    wait(14)
    expect((await engine.client.today.get({})).dueTotal).toBe(1)
  })
})

describe('a try', () => {
  it('gives peace for the days of the rule, longer each time, until the last one', async () => {
    const id = await everyFourWeeks()
    await setRule({ againDays: 2, secondDays: 3, thirdDays: 4, maxTries: 4 })
    for (const days of [2, 3, 4]) {
      await act(id, { kind: 'no-answer' })
      wait(days - 1)
      expect(await names()).toEqual([])
      wait(1)
      expect(await names()).toEqual(['Ana'])
    }
    const { until } = await act(id, { kind: 'reached', result: 'not-now' })
    expect(until).toBeNull()
    wait(1)
    expect([await names(), await offNow()]).toEqual([[], { tries: 1 }])
  })

  it('says how often it was tried and what was said last', async () => {
    const id = await everyFourWeeks()
    await act(id, { kind: 'reached', result: 'will-come', note: ' Comes on Friday ' })
    wait(14)
    expect((await engine.client.recall.list({})).rows).toMatchObject([
      { tries: 1, maxTries: 3, past: [{ act: 'reached', result: 'will-come', note: 'Comes on Friday', on: first }] },
    ])
    expect(await engine.client.recall.history({ customerId: id })).toMatchObject({ total: 1 })
  })

  it('can promise to call again', async () => {
    const id = await everyFourWeeks()
    const { followUpId } = await act(id, {
      kind: 'reached',
      result: 'not-now',
      note: 'On holiday',
      followUpOn: '2026-07-01',
    })
    expect(followUpId).not.toBeNull()
    const { rows } = await engine.client.followUps.list({})
    expect(rows).toMatchObject([{ id: followUpId, customerId: id, dueOn: '2026-07-01', note: 'On holiday' }])
    await engine.client.undo.undo({})
    expect([(await engine.client.followUps.list({})).rows, await names()]).toEqual([[], ['Ana']])
  })

  it('is over with a purchase, and the next cycle counts anew', async () => {
    const id = await everyFourWeeks()
    await setRule({ maxTries: 1 })
    await act(id, { kind: 'no-answer' })
    await aPurchase(engine, { customerId: id, day: first })
    wait(60)
    expect((await engine.client.recall.list({})).rows).toMatchObject([{ customer: 'Ana', tries: 0, past: [] }])
  })

  it('is refused when another window was quicker, and nothing is noted twice', async () => {
    const id = await everyFourWeeks()
    const { id: recallId } = await act(id, { kind: 'no-answer' }, { lastRecallId: null })
    await expect(act(id, { kind: 'skipped' }, { lastRecallId: null })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    await act(id, { kind: 'skipped' }, { lastRecallId: recallId })
    expect((await engine.client.recall.history({ customerId: id })).total).toBe(2)
  })
})

describe('off the list', () => {
  it('is who was put off, until that day, which must be ahead', async () => {
    const id = await everyFourWeeks()
    await expect(act(id, { kind: 'snoozed', until: first })).rejects.toMatchObject({ code: 'invalid-input' })
    await act(id, { kind: 'snoozed', until: '2026-06-18' })
    wait(2)
    expect([await names(), await offNow()]).toEqual([[], { snoozed: 1 }])
    wait(1)
    expect(await names()).toEqual(['Ana'])
  })

  it('is a skipped time until the next one would be due', async () => {
    const id = await everyFourWeeks()
    expect(await act(id, { kind: 'skipped' })).toMatchObject({ until: '2026-06-29' })
    expect(await offNow()).toEqual({ skipped: 1 })
  })

  it('is who was stopped, whatever they buy, until put back', async () => {
    const id = await everyFourWeeks()
    await act(id, { kind: 'stopped' })
    await aPurchase(engine, { customerId: id, day: first })
    wait(60)
    expect([await names(), await offNow()]).toEqual([[], { stopped: 1 }])
    expect((await engine.client.recall.paused({ reason: 'stopped' })).rows).toMatchObject([
      { customer: 'Ana', off: 'stopped', until: null, canResume: true },
    ])
    await engine.client.recall.resume({ customerId: id })
    expect(await names()).toEqual(['Ana'])
    await expect(engine.client.recall.resume({ customerId: id })).rejects.toMatchObject({ code: 'not-found' })
    await engine.client.undo.undo({})
    expect(await names()).toEqual([])
  })

  it('is who owes more than the limit too late', async () => {
    const id = await everyFourWeeks()
    await engine.client.credit.bringOver({ customerId: id, amount: 5001, dueOn: '2026-06-01', day: '2026-05-01' })
    expect(await names()).toEqual(['Ana'])
    await engine.client.shop.updateSettings({ recallDebtLimit: 5001 })
    expect(await names()).toEqual(['Ana'])
    await engine.client.shop.updateSettings({ recallDebtLimit: 5000 })
    expect([await names(), await offNow()]).toEqual([[], { debt: 1 }])
  })

  it('is whose complaint waits for an answer', async () => {
    const id = await everyFourWeeks()
    const { raw } = engine.shop.database
    raw.exec(`INSERT INTO complaints (uid, contact_id, text, opened_on, staff_id, created_at, updated_at)
      VALUES ('c', ${id}, 'Stale', '2026-06-14', 1, '2026-06-14T08:00:00.000Z', '2026-06-14T08:00:00.000Z')`)
    expect([await names(), await offNow()]).toEqual([[], { complaint: 1 }])
    raw.exec("UPDATE complaints SET closed_on = '2026-06-15'")
    expect(await names()).toEqual(['Ana'])
  })

  it('is who must not be contacted, by any way they have, or was paused by the owner', async () => {
    const { client } = engine
    const [ana, boris, vera] = [
      await everyFourWeeks('Ana'),
      await everyFourWeeks('Boris'),
      await everyFourWeeks('Vera'),
    ]
    const { version } = await client.customers.get({ id: ana })
    await client.customers.update({ id: ana, version, patch: { doNotContact: true } })
    for (const channel of ['phone', 'sms', 'messenger'] as const)
      await client.consents.record({ customerId: boris, channel, act: 'withdrawn' })
    expect(await names()).toEqual(['Boris', 'Vera'])
    await client.consents.record({ customerId: boris, channel: 'email', act: 'withdrawn' })
    await client.rhythms.correct({ customerId: vera, correction: { kind: 'paused', until: '2026-09-01' } })
    expect(await names()).toEqual([])
    expect(await offNow()).toEqual({ 'do-not-contact': 1, consent: 1, corrected: 1 })
    await client.consents.record({ customerId: boris, channel: 'phone', act: 'given' })
    expect(await names()).toEqual(['Boris'])
  })
})

describe('the rules', () => {
  it('are the usual ones until changed, and refuse what makes no sense', async () => {
    expect(await engine.client.recall.rules()).toMatchObject([
      { category: '', againDays: 14, maxTries: 3, graceDays: 0 },
    ])
    for (const wrong of [{ againDays: 0 }, { thirdDays: 366 }, { maxTries: 21 }, { graceDays: -1 }, { againDays: 1.5 }])
      await expect(setRule(wrong)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(setRule({ category: 'Nowhere' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(engine.client.recall.removeRule({ category: '' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('hold for a category and what lies below it', async () => {
    const coffee = await aProduct(engine, { name: 'Coffee' })
    engine.shop.database.raw.exec("UPDATE products SET category = 'Drinks / Hot'")
    const id = await everyFourWeeks('Ana', { productId: coffee })
    await setRule({ category: ' Drinks ', againDays: 3 })
    expect(await act(id, { kind: 'no-answer' }, { productId: coffee })).toMatchObject({ until: addDays(first, 3) })
    expect(await act(id, { kind: 'no-answer' })).toMatchObject({ until: addDays(first, 14) })
    await setRule({ category: 'Drinks', active: false })
    expect((await engine.client.due.list({ hideSettled: true })).map(({ product }) => product)).toEqual([])
    await engine.client.recall.removeRule({ category: 'Drinks' })
    await engine.client.undo.undo({})
    expect((await engine.client.recall.rules()).map(({ category }) => category)).toEqual(['', 'Drinks'])
  })

  it('go with their category when that gets another name', async () => {
    await aProduct(engine, { name: 'Coffee' })
    engine.shop.database.raw.exec("UPDATE products SET category = 'Drinks / Hot'")
    await setRule({ category: 'Drinks / Hot', againDays: 3 })
    await engine.client.products.renameCategory({ from: 'Drinks', to: 'Bar' })
    const categories = async () => (await engine.client.recall.rules()).map(({ category }) => category)
    expect(await categories()).toEqual(['', 'Bar / Hot'])
    await engine.client.undo.undo({})
    expect(await categories()).toEqual(['', 'Drinks / Hot'])
  })

  it('give grace after the due day, and list nobody when they are off', async () => {
    await everyFourWeeks()
    const dueFrom = (await engine.client.rhythms.evidence({ customerId: 1 })).dueFrom ?? ''
    const late = (Date.UTC(2026, 5, 15) - Date.parse(dueFrom)) / 86_400_000
    await setRule({ graceDays: late + 1 })
    expect([await names(), await offNow()]).toEqual([[], { grace: 1 }])
    expect((await engine.client.today.get({})).dueTotal).toBe(0)
    wait(1)
    expect(await names()).toEqual(['Ana'])
    await setRule({ active: false })
    expect([await names(), await offNow()]).toEqual([[], { 'rule-off': 1 }])
  })
})

describe('the message', () => {
  it('is in the language of the customer, with the product and the day, and opens with its text', async () => {
    const coffee = await aProduct(engine, { name: 'Coffee' })
    const id = await everyFourWeeks('Ana', { productId: coffee })
    const { version } = await engine.client.customers.get({ id })
    await engine.client.customers.update({ id, version, patch: { language: 'ro', preferredChannel: 'viber' } })
    const message = await engine.client.recall.message({ customerId: id, productId: coffee })
    expect(message.language).toBe('ro')
    expect(message.text).toContain('Bună ziua, Ana')
    expect(message.text).toContain('„Coffee”')
    expect(message.ways.map(({ channel, holdsText }) => [channel, holdsText])).toEqual([
      ['viber', false],
      ['phone', false],
      ['sms', true],
      ['whatsapp', true],
      ['email', true],
    ])
    expect(message.ways[1]).toMatchObject({ href: 'tel:+381641234567' })
    await act(id, { kind: 'message', channel: 'viber' }, { productId: coffee })
    expect((await engine.client.recall.history({ customerId: id })).rows).toMatchObject([
      { act: 'message', channel: 'viber', product: 'Coffee' },
    ])
  })

  it('goes by no way that was withdrawn, and to nobody who does not want to be contacted', async () => {
    const id = await everyFourWeeks()
    await engine.client.consents.record({ customerId: id, channel: 'messenger', act: 'withdrawn' })
    const { ways, refused } = await engine.client.recall.message({ customerId: id })
    expect(ways.map(({ channel }) => channel)).toEqual(['phone', 'sms', 'email'])
    expect(refused).toEqual(['whatsapp', 'viber'])
    const { version } = await engine.client.customers.get({ id })
    await engine.client.customers.update({ id, version, patch: { doNotContact: true } })
    await expect(engine.client.recall.message({ customerId: id })).rejects.toMatchObject({ code: 'do-not-contact' })
  })
})

it('nothing is noted of nobody, or of a product that is not there', async () => {
  const id = await everyFourWeeks()
  await expect(act(99, { kind: 'no-answer' })).rejects.toMatchObject({ code: 'not-found' })
  await expect(act(id, { kind: 'no-answer' }, { productId: 99 })).rejects.toMatchObject({ data: { kind: 'product' } })
  await expect(engine.client.recall.history({ customerId: 99 })).rejects.toMatchObject({ code: 'not-found' })
  expect((await engine.client.recall.history({ customerId: id })).total).toBe(0)
})
