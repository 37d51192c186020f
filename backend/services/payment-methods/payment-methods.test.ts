import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PaymentMethod } from '#shared/contract/values.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const own = async () => (await engine.client.paymentMethods.list()).filter(({ name }) => name !== null)
const make = async (name: string) => (await engine.client.paymentMethods.create({ name })).code
const pay = async (method: PaymentMethod) =>
  await engine.client.purchases.create({ lines: [{ name: 'Tea', total: 5 }], payments: [{ method, amount: 5 }] })

describe('own ways to pay', () => {
  it('stand behind the built-in ones, which can not be changed', async () => {
    expect(await make('Gift card')).toBe('own-1')
    const list = await engine.client.paymentMethods.list()
    expect(list.at(0)).toEqual({ code: 'cash', name: null, isActive: true, isUsed: true })
    expect(list.at(-1)).toEqual({ code: 'own-1', name: 'Gift card', isActive: true, isUsed: false })
    const changed = engine.client.paymentMethods.update({ code: 'cash', patch: { name: 'Money' } })
    await expect(changed).rejects.toMatchObject({ data: { issues: [{ rule: 'method-built-in' }] } })
  })

  it('have names that nothing else has, the built-in ones in any language included', async () => {
    await make('Gift card')
    for (const name of ['gift CARD', 'Cash', 'Наличные'])
      await expect(make(name)).rejects.toMatchObject({ code: 'payment-method-exists' })
  })

  it('go where nobody paid so, else are switched off and take no more payments', async () => {
    const [unused, used] = [await make('Voucher'), await make('Bitcoin')]
    await pay(used)
    for (const code of [unused, used]) await engine.client.paymentMethods.remove({ code })
    expect(await own()).toEqual([{ code: used, name: 'Bitcoin', isActive: false, isUsed: true }])
    await expect(pay(used)).rejects.toMatchObject({ code: 'unknown-payment-method' })
    expect(await make('Voucher')).toBe('own-3')
  })

  it('stay when their creation is undone after somebody paid so', async () => {
    const { actId, code } = await engine.client.paymentMethods.create({ name: 'Bitcoin' })
    await pay(code)
    expect((await engine.client.undo.undo({ actId })).kept).toMatchObject([{ table: 'payment_methods', field: 'name' }])
    expect(await own()).toHaveLength(1)
  })
})

describe('the staff', () => {
  it('sells under its names, and those who left sell no more', async () => {
    const { id } = await engine.client.staff.create({ name: 'Mira' })
    const lines = [{ name: 'Tea', total: 5 }]
    const sold = await engine.client.purchases.create({ lines, staffId: id })
    expect(await engine.client.purchases.get({ id: sold.id })).toMatchObject({ staffId: id, staff: 'Mira' })
    expect(await engine.client.purchases.list({ staffId: id })).toMatchObject({ total: 1 })
    await engine.client.staff.update({ id, patch: { isActive: false } })
    await expect(engine.client.purchases.create({ lines, staffId: id })).rejects.toMatchObject({
      code: 'unknown-staff',
    })
    await expect(engine.client.staff.create({ name: 'mira' })).rejects.toMatchObject({ code: 'name-taken' })
  })

  it('keeps its owner', async () => {
    const [owner] = await engine.client.staff.list()
    const gone = engine.client.staff.update({ id: owner?.id ?? 0, patch: { isActive: false } })
    await expect(gone).rejects.toMatchObject({ data: { issues: [{ rule: 'owner-stays' }] } })
  })
})
