import type { PaymentInput } from '#shared/contract/purchases.ts'
import type { TestEngine } from '#backend/testing/test-engine.ts'
import { customer, one, pick, seen, trashed, words, type Doing } from './dice.ts'

const payments = (total: number): readonly (readonly PaymentInput[] | undefined)[] => [
  undefined,
  [],
  [{ method: 'card', amount: total }],
  [{ method: 'cash', amount: Math.ceil(total / 3) }],
  [{ method: 'cash', amount: total + 7 }],
  [
    { method: 'own-1', amount: 1 },
    { method: 'credit', amount: 2, dueOn: '2027-01-01' },
    { method: 'credit', amount: total, dueOn: '2027-02-01' },
  ],
]
const paid = (total: number, at: number) => {
  const given = pick(payments(total), at)
  return given === undefined ? {} : { payments: [...given] }
}

const version = async (engine: TestEngine, id: number) => await seen(engine, 'purchases', id)

/** What a person can do around sales, each act by its name. */
export const salesDoings: Readonly<Record<string, Doing>> = {
  buy: (engine, [a, b, c]) =>
    engine.client.purchases.create({
      customerId: c % 7 === 0 ? null : customer(engine, a),
      lines: [
        { name: 'Tea', quantity: ((b % 4) + 1) * 500, unitPrice: ((a % 50) + 1) * 1000, discountPercent: c % 30 },
        { name: 'Cup', total: (b % 50) + 1 },
      ].slice(a % 2),
      ...(b % 2 === 0 ? { discountPercent: b % 40 } : { discount: b % 9 }),
      ...(c % 2 === 0 ? { campaign: `Sale ${c % 3}` } : {}),
      ...(c % 5 === 0 ? { staffId: one(engine, 'staff', b, '1') } : {}),
      ...paid((b % 50) + 1, c),
    }),
  movePurchase: async (engine, [a, b, c]) => {
    const id = one(engine, 'purchases', a)
    const patch = { customerId: c % 5 === 0 ? null : customer(engine, b), note: pick(words, c) }
    await engine.client.purchases.update({ id, version: await version(engine, id), patch })
  },
  changePurchase: async (engine, [a, b, c]) => {
    const id = one(engine, 'purchases', a)
    const total = (b % 60) + 1
    const patches = [
      { lines: [{ name: 'Tea', total }] },
      { lines: [{ name: 'Tea' }] },
      {
        lines: [
          { name: 'Tea', total: 3 },
          { name: 'Bag', total },
        ],
        discountPercent: 10,
      },
      { discount: b % 5 },
      { discountPercent: b % 3 === 0 ? null : b % 60 },
      { day: `2026-05-${String((b % 28) + 1).padStart(2, '0')}` },
      { payments: [...(pick(payments(total), b) ?? [])] },
      { campaign: `Sale ${b % 3}`, staffId: one(engine, 'staff', b, '1') },
    ]
    await engine.client.purchases.update({ id, version: await version(engine, id), patch: pick(patches, c) })
  },
  takeBack: async (engine, [a, b, c]) => {
    const purchaseId = one(engine, 'purchases', a)
    const { lines } = await engine.client.purchases.get({ id: purchaseId })
    const line = pick(lines, b)
    const back = [{ lineId: line.id, quantity: c % 3 === 0 ? line.quantity : (c % 900) + 1 }]
    const how = pick([{}, { method: 'cash' as const }, { method: 'credit' as const }], b)
    const when = c % 4 === 0 ? { day: '2026-06-01' } : {}
    await engine.client.purchases.returnLines({ purchaseId, lines: back, ...how, ...when })
  },
  trashPurchase: (engine, [a]) => engine.client.purchases.trash({ ids: [one(engine, 'purchases', a)] }),
  restorePurchase: (engine, [a]) => engine.client.purchases.restore({ ids: [one(engine, 'purchases', a, trashed)] }),
  method: ({ client }, [a]) => client.paymentMethods.create({ name: `Voucher ${a % 4}` }),
  changeMethod: ({ client }, [a, b, c]) =>
    client.paymentMethods.update({
      code: `own-${(a % 4) + 1}`,
      patch: c % 2 === 0 ? { name: `Voucher ${b % 4}` } : { isActive: b % 2 === 0 },
    }),
  removeMethod: ({ client }, [a]) => client.paymentMethods.remove({ code: `own-${(a % 4) + 1}` }),
  helper: ({ client }, [a]) => client.staff.create({ name: `Helper ${a % 4}` }),
  changeHelper: (engine, [a, b, c]) =>
    engine.client.staff.update({
      id: one(engine, 'staff', a, '1'),
      patch: c % 2 === 0 ? { name: `Helper ${b % 4}` } : { isActive: b % 2 === 0 },
    }),
}
