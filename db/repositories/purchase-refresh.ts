import { indexText } from '#shared/domain/name-folding.ts'
import { readRow, updateRow, type Act, type Row } from '../journal.ts'
import { readLines, readPayments, readPurchase } from './purchases.ts'

/** The purchases whose lines or total an act changed; a total can go back alone, where a line had to stay. */
async function purchasesOf(act: Act): Promise<ReadonlySet<number>> {
  const entries = await act.trx
    .selectFrom('journal')
    .select(['table_name', 'record_id', 'before', 'after'])
    .where('act_id', '=', act.actId)
    .where((e) =>
      e.or([
        e('table_name', '=', 'purchase_lines'),
        e.and([e('table_name', '=', 'purchases'), e('op', '=', 'update'), e('after', 'like', '%"total"%')]),
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
    const row = told['purchase_id'] === undefined ? await readRow(act.trx, 'purchase_lines', record_id) : told
    if (row !== null) ids.add(Number(row['purchase_id']))
  }
  return ids
}

/**
 * Undoing an older act puts single lines back beside later edits: what is worked out from all lines – total, one whole
 * payment, search text – is made right again in the same act.
 */
export async function refreshReversedPurchases(act: Act): Promise<void> {
  for (const id of await purchasesOf(act)) {
    const purchase = await readPurchase(act.trx, id)
    if (purchase === null) continue
    const lines = await readLines(act.trx, id)
    const known = lines.flatMap((line) => line.line_total ?? [])
    const total = known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0)
    const freeText = lines.filter((line) => line.product_id === null).map((line) => line.name)
    const payments = await readPayments(act.trx, id)
    const [only] = payments
    if (only !== undefined && payments.length === 1 && only.amount === purchase.total && total !== null) {
      await updateRow(act, 'payments', only.id, { amount: total })
    }
    await updateRow(act, 'purchases', id, {
      total,
      is_return: lines.every((line) => line.quantity < 0) ? 1 : 0,
      folded: indexText([purchase.note, ...freeText]),
    })
  }
}
