import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aProduct, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let customerId: number
beforeEach(async () => {
  engine = await createTestEngine()
  customerId = await aCustomer(engine, { name: 'Ana', phones: ['064 123 4567'] })
})
afterEach(() => engine.close())

const complaints = () => engine.client.complaints

describe('a complaint', () => {
  it('is noted today, listed by what was promised, and undone', async () => {
    const productId = await aProduct(engine, { name: 'Tea' })
    const purchaseId = await aPurchase(engine, { customerId, day: '2026-06-01', productId })
    await complaints().create({ customerId, text: 'Late', promisedOn: '2026-06-20' })
    const { id } = await complaints().create({
      customerId,
      text: 'Stale',
      productId,
      purchaseId,
      promisedOn: '2026-06-16',
    })
    const { total, rows } = await complaints().list({})
    expect([total, rows.map(({ text }) => text)]).toEqual([2, ['Stale', 'Late']])
    expect(await complaints().get({ id })).toMatchObject({
      ...{ customer: 'Ana', phone: '064 123 4567', product: 'Tea', purchaseNumber: 1, openedOn: '2026-06-15' },
      ...{ closedOn: null, resolution: '' },
    })
    await engine.client.undo.undo({})
    expect((await complaints().list({})).total).toBe(1)
  })

  it('is closed with what solved it, opened again, and both stand on the time line', async () => {
    const { id } = await complaints().create({ customerId, text: 'Stale', openedOn: '2026-06-01' })
    await complaints().close({ id, resolution: 'Replaced' })
    expect((await complaints().list({})).total).toBe(0)
    expect((await complaints().list({ status: 'closed' })).rows).toMatchObject([
      { closedOn: '2026-06-15', resolution: 'Replaced' },
    ])
    const { entries } = await engine.client.customers.timeline({ id: customerId, kinds: ['complaint'] })
    expect(entries).toMatchObject([
      { event: 'closed', day: '2026-06-15', resolution: 'Replaced' },
      { event: 'opened', day: '2026-06-01', text: 'Stale' },
    ])
    await complaints().reopen({ id })
    expect((await complaints().list({ customerId })).total).toBe(1)
  })

  it('is changed in its place; what somebody else changed meanwhile is refused', async () => {
    const { id } = await complaints().create({ customerId, text: 'A' })
    await complaints().update({ id, version: 1, patch: { text: 'B' } })
    const lost = complaints().update({ id, version: 1, patch: { text: 'C' } })
    await expect(lost).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await complaints().update({ id, version: 1, patch: { promisedOn: '2026-06-20' } })
    expect(await complaints().get({ id })).toMatchObject({ text: 'B', promisedOn: '2026-06-20' })
  })

  it('goes to the trash and comes back', async () => {
    const { id } = await complaints().create({ customerId, text: 'A' })
    await complaints().trash({ ids: [id] })
    expect((await complaints().list({ status: 'all' })).total).toBe(0)
    expect((await engine.client.trash.list()).rows).toMatchObject([{ kind: 'complaint', title: 'Ana · A' }])
    await expect(complaints().close({ id })).rejects.toMatchObject({ code: 'in-trash' })
    await complaints().restore({ ids: [id] })
    expect((await complaints().list({})).total).toBe(1)
  })

  it('is told of no number to call who doesn’t want to be contacted', async () => {
    await complaints().create({ customerId, text: 'A' })
    const { version } = await engine.client.customers.get({ id: customerId })
    await engine.client.customers.update({ id: customerId, version, patch: { doNotContact: true } })
    expect((await complaints().list({})).rows[0]?.phone).toBeNull()
  })

  it('is not about the purchase of somebody else or a product that is not there', async () => {
    const other = await aCustomer(engine, { name: 'Boris' })
    const purchaseId = await aPurchase(engine, { customerId: other, day: '2026-06-01' })
    for (const about of [{ purchaseId }, { productId: 99 }])
      await expect(complaints().create({ customerId, text: 'A', ...about })).rejects.toMatchObject({
        code: 'not-found',
      })
  })

  it.each([
    ['without a word', { text: ' ' }],
    ['from tomorrow', { text: 'A', openedOn: '2026-06-16' }],
    ['promised before it came', { text: 'A', promisedOn: '2026-06-01' }],
    ['without an end', { text: 'x'.repeat(4001) }],
    ['with something unknown', { text: 'A', colour: 'red' }],
  ])('is refused %s', async (_, given) => {
    const made = complaints().create({ customerId, ...given } as never)
    await expect(made).rejects.toMatchObject({ code: 'invalid-input' })
  })
})
