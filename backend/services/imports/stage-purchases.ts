import { creditRow, sumOfPayments, type PaymentContent } from '#shared/domain/purchase-payments.ts'
import { indexText } from '#shared/domain/name-folding.ts'
import { purchaseNumbers } from '#db/repositories/purchase-numbers.ts'
import type { ShopDatabase } from '#db/open-database.ts'
import { newUid } from '#db/uid.ts'
import type { PlannedPurchase } from './purchase-joiner.ts'
import type { Buyer } from './purchase-customers.ts'
import { productKey, type Sold } from './purchase-products.ts'
import type { Staging } from './stage-customers.ts'

/** Lines written in one go: a purchase of thousands of lines must not hold everybody up. */
const STEP = 200
/** The longest note a purchase has (shared/contract/values.ts). */
const NOTE = 20_000

/** Some lines of one planned purchase. */
export type PurchaseStep = { readonly purchase: PlannedPurchase; readonly from: number; readonly to: number }

export function purchaseSteps(purchases: readonly PlannedPurchase[]): readonly PurchaseStep[] {
  const steps: PurchaseStep[] = []
  for (const purchase of purchases)
    for (let from = 0; from < purchase.lines.length; from += STEP)
      steps.push({ purchase, from, to: Math.min(from + STEP, purchase.lines.length) })
  return steps
}

export function stageProduct(
  { insert, at, batchId, currency }: Staging,
  given: { name: string; code: string },
): number {
  return insert('products', {
    uid: newUid(Date.parse(at)),
    name: given.name,
    folded: productKey(given.name),
    code: given.code,
    currency,
    created_at: at,
    updated_at: at,
    import_batch_id: batchId,
    staged_batch_id: batchId,
  })
}

/** Ids of what was drafted, once it is written. */
export type Resolved = {
  readonly contactIds: readonly number[]
  readonly productIds: readonly number[]
}

export const contactIdOf = ({ contactIds }: Resolved, buyer: Buyer): number | null =>
  'draft' in buyer ? (contactIds[buyer.draft] ?? 0) : buyer.contactId
export const productIdOf = ({ productIds }: Resolved, sold: Sold | null): number | null =>
  sold === null ? null : 'newProduct' in sold ? (productIds[sold.newProduct] ?? null) : sold.productId

/** How a purchase was paid, with what nobody noted: payments are the whole total, or there are none. */
function paymentsOf({ paid, total, day }: PlannedPurchase, creditDays: number | null): readonly PaymentContent[] {
  if (paid.length === 0 || total === null) return []
  // A walk-in can't owe.
  const known = paid.map(({ method, amount, dueOn }) => ({
    method: method === 'credit' && creditDays === null ? 'other' : method,
    amount,
    dueOn,
  }))
  const rest = total - sumOfPayments(known)
  return [...known, { method: 'other', amount: rest, dueOn: null }]
    .filter(({ amount }) => amount !== 0)
    .map(({ method, amount, dueOn }) => {
      if (method !== 'credit' || creditDays === null) return { method, amount, day, due_on: null }
      const onAccount = creditRow(amount, { day, creditDays })
      return onAccount.due_on === null ? onAccount : { ...onAccount, due_on: dueOn ?? onAccount.due_on }
    })
}

/** Days until a customer pays what is on credit; null for a walk-in. */
function creditDaysReader(raw: ShopDatabase['raw'], usual: number): (contactId: number | null) => number | null {
  const own = raw.prepare('SELECT credit_days FROM contacts WHERE id = ?').pluck()
  return (contactId) => (contactId === null ? null : ((own.get(contactId) as number | null | undefined) ?? usual))
}

/** Writes purchases step by step, hidden, each under the next number. */
export function purchaseStager(
  raw: ShopDatabase['raw'],
  staging: Staging,
  resolved: Resolved,
): (step: PurchaseStep) => void {
  const { insert, at, batchId, currency, staffId } = staging
  const creditDaysOf = creditDaysReader(raw, staging.creditDays)
  const nextNumber = purchaseNumbers(raw)
  const ids = new Map<PlannedPurchase, number>()

  function head(purchase: PlannedPurchase): number {
    const note = purchase.notes.join('\n').slice(0, NOTE)
    const unnamed = purchase.lines.filter(({ sold }) => sold === null).map(({ name }) => name)
    const id = insert('purchases', {
      uid: newUid(Date.parse(at)),
      number: nextNumber(),
      contact_id: contactIdOf(resolved, purchase.buyer),
      day: purchase.day,
      time: purchase.time,
      currency,
      total: purchase.total,
      discount: purchase.discount,
      rounding: purchase.rounding,
      is_return: purchase.lines.every(({ quantity }) => quantity < 0) ? 1 : 0,
      note,
      folded: note === '' && unnamed.every((name) => name === '') ? '' : indexText([note, ...unnamed]),
      receipt: purchase.receipt,
      staff_id: staffId,
      created_at: at,
      updated_at: at,
      import_batch_id: batchId,
      staged_batch_id: batchId,
    })
    for (const payment of paymentsOf(purchase, creditDaysOf(contactIdOf(resolved, purchase.buyer))))
      insert('payments', { purchase_id: id, currency, ...payment })
    return id
  }

  return ({ purchase, from, to }) => {
    const id = ids.get(purchase) ?? head(purchase)
    if (to < purchase.lines.length) ids.set(purchase, id)
    for (let position = from; position < to; position += 1) {
      const line = purchase.lines[position]
      if (line === undefined) continue
      insert('purchase_lines', {
        purchase_id: id,
        position,
        product_id: productIdOf(resolved, line.sold),
        name: line.name,
        quantity: line.quantity,
        unit_price: line.unitPrice,
        discount: line.discount,
        line_total: line.total,
        import_key: line.key,
      })
    }
  }
}
