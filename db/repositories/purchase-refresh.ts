import { indexText } from '#shared/domain/name-folding.ts'
import { followTotal, isDeposit, sumOfPayments, type PaymentContent } from '#shared/domain/purchase-payments.ts'
import { afterDiscount, discountOn, purchaseTotal, sumOfLines } from '#shared/domain/purchase-total.ts'
import { readRow, updateRow, type Act, type JournaledTable, type Row } from '../journal.ts'
import type { PurchaseRow } from '../schema.ts'
import { writePayments } from './purchase-payments.ts'
import { readLines, readPayments, readPurchase } from './purchases.ts'

/** What the shop takes for usual, where payments have to follow a total. */
export type UsualTerms = { readonly creditDays: number; readonly cashStep: number }

/**
 * The purchases whose lines, payments or total an act changed; a total can go back alone, where a line had to stay. Those that
 * only went to the trash or came back are as they were.
 */
async function purchasesOf(act: Act): Promise<ReadonlySet<number>> {
  const entries = await act.trx
    .selectFrom('journal')
    .select(['table_name', 'record_id', 'before', 'after'])
    .where('act_id', '=', act.actId)
    .where((e) =>
      e.or([
        e('table_name', 'in', ['purchase_lines', 'payments']),
        e.and([
          e('table_name', '=', 'purchases'),
          e('op', '=', 'update'),
          e.or(['total', 'discount', 'rounding', 'contact_id'].map((column) => e('after', 'like', `%"${column}"%`))),
        ]),
      ]),
    )
    .execute()
  const ids = new Set<number>()
  for (const { table_name, record_id, before, after } of entries) {
    if (table_name === 'purchases') {
      ids.add(record_id)
      continue
    }
    const told = JSON.parse(after ?? before ?? '{}') as Row
    const row =
      told['purchase_id'] === undefined ? await readRow(act.trx, table_name as JournaledTable, record_id) : told
    if (row?.['purchase_id'] != null) ids.add(Number(row['purchase_id']))
  }
  return ids
}

/** What a purchase comes to by its lines as they are now; its discount stays an amount, or the share that was said. */
function amountsOf(purchase: PurchaseRow, lines: Minors, payments: readonly PaymentContent[]) {
  const sum = sumOfLines(lines)
  const { discount, rounding, total } = purchase
  const isRight = purchaseTotal(sum, discount, rounding) === total && discount <= Math.abs(sum ?? 0)
  if (isRight && (payments.length === 0 || sumOfPayments(payments) === (total ?? 0)))
    return { discount, net: total === null ? null : total - rounding, isRight: true }
  const said = { amount: Math.min(discount, Math.abs(sum ?? 0)), basisPoints: purchase.discount_bp }
  const size = isRight ? discount : (discountOn(sum ?? 0, said) ?? 0)
  return { discount: size, net: sum === null ? null : afterDiscount(sum, size), isRight: false }
}
type Minors = readonly (number | null)[]

/** Payments that follow; where several could, the last one does. */
function followed(net: number | null, payments: readonly PaymentContent[], purchase: PurchaseRow, usual: UsualTerms) {
  const isCustomer = purchase.contact_id !== null
  const settled = followTotal(net, payments, { ...usual, day: purchase.day, isCustomer })
  if (settled !== null) return settled
  const last = payments.findLast((payment) => !isDeposit(payment))
  const others = payments.filter((payment) => payment !== last)
  const rest = (net ?? 0) - sumOfPayments(others)
  const kept = last === undefined || rest === 0 ? [] : [{ ...last, amount: rest }]
  return { rounding: 0, payments: [...others, ...kept] }
}

/**
 * Undoing an older act puts single lines or payments back beside later edits: what hangs together – discount, total,
 * payments, search text – is made right again in the same act.
 */
export async function refreshReversedPurchases(act: Act, usual: UsualTerms): Promise<void> {
  for (const id of await purchasesOf(act)) {
    const purchase = await readPurchase(act.trx, id)
    if (purchase === null) continue
    const lines = await readLines(act.trx, id)
    const freeText = lines.filter((line) => line.product_id === null).map((line) => line.name)
    const payments = await readPayments(act.trx, id)
    const totals = lines.map((line) => line.line_total)
    const { discount, net, isRight } = amountsOf(purchase, totals, payments)
    let { rounding } = purchase
    if (!isRight) {
      const settled = followed(net, payments, purchase, usual)
      rounding = settled.rounding
      await writePayments(act, id, purchase.currency, settled.payments)
      if (purchase.contact_id !== null) act.touchedDealings.add(purchase.contact_id)
    }
    await updateRow(act, 'purchases', id, {
      discount,
      rounding,
      total: net === null ? null : net + rounding,
      is_return: lines.every((line) => line.quantity < 0) ? 1 : 0,
      folded: indexText([purchase.note, ...freeText]),
    })
  }
}
