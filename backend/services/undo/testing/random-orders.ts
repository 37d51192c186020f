import { customer, one, pick, seen, trashed, type Doing } from './dice.ts'

const open = `state IN ('ordered', 'ready') AND deleted_at IS NULL`
const live = 'deleted_at IS NULL'

/** What a person can do with orders and at the till in the evening, each act by its name. */
export const orderDoings: Readonly<Record<string, Doing>> = {
  order: (engine, [a, b, c]) =>
    engine.client.orders.create({
      customerId: customer(engine, a),
      lines: [
        { name: 'Cake', total: b + 1 },
        { name: 'Candles', total: c + 1 },
      ].slice(a % 2),
      ...(c % 3 === 0 ? { discountPercent: 10 } : {}),
      deposits: b % 2 === 0 ? [] : [{ method: 'cash', amount: (b % 50) + 1 }],
    }),
  changeOrder: async (engine, [a, b, c]) => {
    const id = one(engine, 'orders', a, open)
    const patch = pick([{ lines: [{ name: 'Pie', total: b + 1 }] }, { note: `n ${b}` }, { discount: 0 }], c)
    await engine.client.orders.update({ id, version: await seen(engine, 'orders', id), patch })
  },
  orderReady: (engine, [a, b]) =>
    engine.client.orders.setState({ id: one(engine, 'orders', a, live), state: pick(['ready', 'ordered'], b) }),
  postponeOrder: (engine, [a, b]) =>
    engine.client.orders.postpone({ id: one(engine, 'orders', a, open), promisedOn: `2026-08-0${1 + (b % 9)}` }),
  deposit: (engine, [a, b]) =>
    engine.client.orders.addDeposit({ id: one(engine, 'orders', a, open), method: 'card', amount: (b % 90) + 1 }),
  handOver: (engine, [a, b]) =>
    engine.client.orders.handOver({
      id: one(engine, 'orders', a, open),
      ...pick([{}, { payments: [] }, { payments: [{ method: 'card' as const, amount: 7 }] }], b),
    }),
  changeHandedOver: async (engine, [a, b, c]) => {
    const id = one(engine, 'purchases', a, `${live} AND id IN (SELECT purchase_id FROM orders)`)
    const { version, payments } = await engine.client.purchases.get({ id })
    const told = payments.map(({ method, amount, day }) => ({ method, amount, day }))
    const patch = pick(
      [
        { lines: [{ name: 'Pie', total: b + 1 }] },
        { lines: [{ name: 'Pie' }] },
        { payments: [...told.slice(0, b % 3), { method: 'card' as const, amount: c + 1 }] },
        { payments: told.map((payment) => ({ ...payment, amount: payment.amount + 1 })) },
      ],
      c,
    )
    await engine.client.purchases.update({ id, version, patch })
  },
  cancelOrder: (engine, [a, b]) =>
    engine.client.orders.cancel({ id: one(engine, 'orders', a, open), deposit: pick(['keep', 'refund'], b) }),
  trashOrder: (engine, [a]) => engine.client.orders.trash({ ids: [one(engine, 'orders', a, live)] }),
  restoreOrder: (engine, [a]) => engine.client.orders.restore({ ids: [one(engine, 'orders', a, trashed)] }),
  closeDay: (engine, [a, b]) =>
    engine.client.days.close({
      counts: [
        { method: 'cash' as const, counted: a },
        { method: 'card' as const, counted: b },
      ].slice(0, (b % 2) + 1),
    }),
  reopenDay: (engine) => engine.client.days.reopen({ on: engine.shop.today() }),
  moveCash: (engine, [a]) => engine.client.days.moveCash({ amount: a - 500 || 1, note: 'Courier' }),
}
