import type { Selectable } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { PaymentsTable } from '../schema.ts'
import type { OrderRow, StoredOrderLine } from './orders.ts'

/** Records in a batch: some 10 ms of work between two breaths. */
const batchSize = 300

export type ExportedOrder = OrderRow & {
  readonly customer: { readonly uid: string; readonly name: string } | null
  readonly lines: readonly StoredOrderLine[]
  readonly payments: readonly Selectable<PaymentsTable>[]
  /** Of the purchase that it became. */
  readonly purchaseNumber: number | null
}

/** All orders, open and closed, with their lines and deposits, in the order of their ids. */
export async function* exportOrders(db: ReadableDb): AsyncGenerator<readonly ExportedOrder[]> {
  for (let after = 0; ;) {
    const orders = await db
      .selectFrom('orders')
      .leftJoin('contacts', 'contacts.id', 'orders.contact_id')
      .leftJoin('purchases', 'purchases.id', 'orders.purchase_id')
      .selectAll('orders')
      .select(['contacts.uid as customerUid', 'contacts.display_name as customerName'])
      .select('purchases.number as purchaseNumber')
      .where('orders.id', '>', after)
      .where('orders.deleted_at', 'is', null)
      .orderBy('orders.id')
      .limit(batchSize)
      .execute()
    const last = orders.at(-1)
    if (last === undefined) return
    const between = <T extends 'order_lines' | 'payments'>(table: T) =>
      db
        .selectFrom(table as 'order_lines')
        .selectAll()
        .where('order_id', '>', after)
        .where('order_id', '<=', last.id)
    const lines = Map.groupBy(
      await between('order_lines').orderBy('order_id').orderBy('position').execute(),
      (line) => line.order_id,
    )
    const payments = Map.groupBy(
      (await between('payments').orderBy('id').execute()) as unknown as Selectable<PaymentsTable>[],
      (payment) => payment.order_id,
    )
    yield orders.map(({ customerUid, customerName, ...order }) => ({
      ...order,
      customer: customerUid === null ? null : { uid: customerUid, name: customerName ?? '' },
      lines: lines.get(order.id) ?? [],
      payments: payments.get(order.id) ?? [],
    }))
    after = last.id
  }
}
