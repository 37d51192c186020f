import { indexText } from '#shared/domain/name-folding.ts'
import { afterDiscount, discountOn, sumOfLines } from '#shared/domain/purchase-total.ts'
import { readRow, updateRow, type Act, type Row } from '../journal.ts'
import { readOrder, readOrderLines } from './orders.ts'

/** The orders whose lines or amounts an act changed. */
async function ordersOf(act: Act): Promise<ReadonlySet<number>> {
  const entries = await act.trx
    .selectFrom('journal')
    .select(['table_name', 'record_id', 'before', 'after'])
    .where('act_id', '=', act.actId)
    .where('table_name', 'in', ['orders', 'order_lines'])
    .execute()
  const ids = new Set<number>()
  for (const { table_name, record_id, before, after } of entries) {
    if (table_name === 'orders') {
      ids.add(record_id)
      continue
    }
    const told = JSON.parse(after ?? before ?? '{}') as Row
    const row = told['order_id'] === undefined ? await readRow(act.trx, 'order_lines', record_id) : told
    if (row !== null) ids.add(Number(row['order_id']))
  }
  return ids
}

/** Undoing an older act puts single lines back beside later edits: what follows from all lines is made right again. */
export async function refreshReversedOrders(act: Act): Promise<void> {
  for (const id of await ordersOf(act)) {
    const order = await readOrder(act.trx, id)
    if (order === null) continue
    const lines = await readOrderLines(act.trx, id)
    const sum = sumOfLines(lines.map((line) => line.line_total))
    const said = { amount: order.discount, basisPoints: order.discount_bp }
    // A discount that is more than the lines that came back are worth takes off all of them.
    const discount = discountOn(sum ?? 0, said) ?? Math.max(0, sum ?? 0)
    await updateRow(act, 'orders', id, {
      discount,
      total: sum === null ? null : afterDiscount(sum, discount),
      folded: indexText([order.note, ...lines.map((line) => line.name)]),
    })
  }
}
