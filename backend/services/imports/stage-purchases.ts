import { addDays } from '#shared/domain/calendar-date.ts'
import { indexText } from '#shared/domain/name-folding.ts'
import { purchaseNumbers } from '#db/repositories/purchase-numbers.ts'
import type { ShopDatabase } from '#db/open-database.ts'
import { newUid } from '#db/uid.ts'
import type { PlannedPurchase } from './plan-purchases.ts'
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

/** Writes purchases step by step, hidden, each under the next number. */
export function purchaseStager(
  raw: ShopDatabase['raw'],
  staging: Staging,
  resolved: Resolved,
): (step: PurchaseStep) => void {
  const { insert, at, batchId, currency, staffId, creditDays } = staging
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
    for (const [method, amount] of purchase.paid)
      if (amount !== 0)
        insert('payments', {
          purchase_id: id,
          method,
          amount,
          currency,
          day: purchase.day,
          due_on: method === 'credit' && amount > 0 ? addDays(purchase.day, creditDays) : null,
        })
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
