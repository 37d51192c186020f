import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { indexText } from '#shared/domain/name-folding.ts'
import { seededInstant, seededUid } from '#shared/domain/random.ts'
import { insertRows } from '#db/repositories/bulk-rows.ts'
import type { OrderState } from '#db/sales-schema.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { SampleTarget } from './sample-target.ts'

type Sold = { id: number; contact_id: number; day: Day; total: number }
type SoldLine = { product_id: number | null; name: string; quantity: number; unit_price: number; line_total: number }

/** What a shop of today has in its order book: to be made, late, ready, one handed over with its deposit. */
const plans: readonly {
  readonly state: OrderState
  readonly promisedIn: number | null
  readonly time: string | null
  readonly hasDeposit: boolean
}[] = [
  { state: 'handed-over', promisedIn: 0, time: null, hasDeposit: true },
  { state: 'ordered', promisedIn: -2, time: null, hasDeposit: false },
  { state: 'ready', promisedIn: 0, time: '17:00', hasDeposit: true },
  { state: 'ordered', promisedIn: 0, time: '12:30', hasDeposit: false },
  { state: 'ordered', promisedIn: 3, time: '10:00', hasDeposit: true },
  { state: 'ordered', promisedIn: null, time: null, hasDeposit: false },
]

/** The last purchases of different customers that were paid at once: people order what people buy. */
function lastSold(raw: OpenShop['database']['raw'], on: Day): readonly Sold[] {
  return raw
    .prepare(
      `SELECT max(p.id) AS id, p.contact_id, p.day, p.total FROM purchases p
       WHERE p.contact_id IS NOT NULL AND p.total > 0 AND p.is_return = 0 AND p.day <= ?
         AND (SELECT count(*) FROM payments y WHERE y.purchase_id = p.id AND y.method <> 'credit') = 1
         AND p.day >= ?
       GROUP BY p.contact_id ORDER BY p.day DESC, id DESC LIMIT ?`,
    )
    .all(on, addDays(on, -365), plans.length) as readonly Sold[]
}

/** A handful of orders, made of the last purchases. Returns how many. */
export async function insertSampleOrders(
  raw: OpenShop['database']['raw'],
  target: SampleTarget,
  on: Day,
): Promise<number> {
  const { currency, staffId, random } = target
  const linesOf = raw.prepare(
    `SELECT product_id, name, quantity, unit_price, line_total FROM purchase_lines WHERE purchase_id = ? ORDER BY position`,
  )
  const sold = lastSold(raw, on)
  if (sold.length < plans.length) return 0
  for (const [index, { state, promisedIn, time, hasDeposit }] of plans.entries()) {
    const purchase = sold[index]
    if (purchase === undefined) continue
    const isHandedOver = state === 'handed-over'
    const closedOn = isHandedOver ? purchase.day : null
    const orderedOn = addDays(closedOn ?? on, -4 - index)
    const createdAt = seededInstant(random, orderedOn)
    const lines = linesOf.all(purchase.id) as readonly SoldLine[]
    const promisedOn = promisedIn === null ? null : addDays(closedOn ?? on, promisedIn)
    const id = index + 1
    await insertRows(raw, 'orders', [
      {
        id,
        uid: seededUid(random, createdAt),
        number: id,
        contact_id: purchase.contact_id,
        state,
        ordered_on: orderedOn,
        promised_on: promisedOn,
        promised_time: time,
        ready_on: state === 'ready' ? on : closedOn,
        closed_on: closedOn,
        currency,
        total: purchase.total,
        folded: indexText(lines.map(({ name }) => name)),
        purchase_id: isHandedOver ? purchase.id : null,
        staff_id: staffId,
        created_at: createdAt,
        updated_at: createdAt,
      },
    ])
    await insertRows(
      raw,
      'order_lines',
      lines.map((line, position) => ({ order_id: id, position, ...line })),
    )
    if (!hasDeposit) continue
    const amount = Math.round(purchase.total / 2)
    if (isHandedOver)
      raw.prepare('UPDATE payments SET amount = amount - ? WHERE purchase_id = ?').run(amount, purchase.id)
    await insertRows(raw, 'payments', [
      {
        purchase_id: isHandedOver ? purchase.id : null,
        order_id: id,
        method: 'cash',
        amount,
        currency,
        day: orderedOn,
      },
    ])
  }
  return plans.length
}
