import type { TFunction } from 'i18next'
import {
  exportCustomers,
  exportFollowUps,
  exportLaterPayments,
  exportProducts,
  exportPurchases,
  type ExportedCustomer,
  type ExportedLaterPayment,
  type ExportedFollowUp,
  type ExportedPurchase,
} from '#db/repositories/export-rows.ts'
import { exportMessages, type ExportedMessage } from '#db/repositories/export-messages.ts'
import { exportOrders, type ExportedOrder } from '#db/repositories/export-orders.ts'
import type { Currency } from '#shared/domain/currency.ts'
import type { ReadableDb } from '#db/open-database.ts'
import type { ProductRow } from '#db/repositories/products.ts'
import { readCustomFields } from '#db/repositories/custom-fields.ts'
import { exportActivities, type ExportedActivity } from '#db/repositories/export-activities.ts'
import { activityColumns, activityRecord, activityRows } from './activity-records.ts'
import { customerTable } from './customer-table.ts'
import {
  customerRecord,
  followUpRecord,
  lineRecords,
  laterPaymentRecord,
  paymentRecords,
  productRecord,
  purchaseRecord,
} from './json-records.ts'
import { messageColumns, messageRecord, messageRows } from './message-records.ts'
import { orderColumns, orderRecord, orderRows } from './order-records.ts'
import {
  followUpColumns,
  followUpRows,
  laterPaymentRows,
  lineColumns,
  lineRows,
  paymentColumns,
  paymentRows,
  productColumns,
  productRows,
  purchaseColumns,
  purchaseRows,
  type ColumnPlan,
} from './sales-tables.ts'
import type { Table, TableColumn, TableRow } from './table.ts'

export const dataKinds = [
  'customers',
  'products',
  'purchases',
  'lines',
  'payments',
  'follow-ups',
  'orders',
  'messages',
  'activities',
] as const
export type DataKind = (typeof dataKinds)[number]

/**
 * What JSON of everything tells: each payment once. Those of the credit book stand for themselves; an order has the deposits
 * that are in no purchase.
 */
export type RecordKind = DataKind | 'credit-payments' | 'orders-beside-purchases'

type Batches = AsyncGenerator<readonly unknown[]>

async function* mapped<T>(batches: AsyncGenerator<readonly T[]>, rowsOf: (record: T) => readonly unknown[]): Batches {
  for await (const batch of batches) yield batch.flatMap(rowsOf)
}

async function* joined(...all: readonly Batches[]): Batches {
  for (const batches of all) yield* batches
}

/** The records of docs/interface.md §5 in batches, in the order of ids; `only` names the customers, purchases or follow-ups, null means all. */
export function readRecords(
  db: ReadableDb,
  kind: RecordKind,
  currency: Currency,
  only: readonly number[] | null,
): Batches {
  switch (kind) {
    case 'customers':
      return mapped<ExportedCustomer>(exportCustomers(db, only), (row) => [customerRecord(row, currency)])
    case 'products':
      return mapped<ProductRow>(exportProducts(db), (row) => [productRecord(row)])
    case 'purchases':
      return mapped<ExportedPurchase>(exportPurchases(db, only), (row) => [purchaseRecord(row)])
    case 'lines':
      return mapped<ExportedPurchase>(exportPurchases(db, only), lineRecords)
    case 'payments':
      return joined(
        mapped<ExportedPurchase>(exportPurchases(db, only), paymentRecords),
        ...(only === null
          ? [mapped(exportLaterPayments(db), (row: ExportedLaterPayment) => [laterPaymentRecord(row)])]
          : []),
      )
    case 'credit-payments':
      return mapped(exportLaterPayments(db, ['credit_entries']), (row) => [laterPaymentRecord(row)])
    case 'follow-ups':
      return mapped<ExportedFollowUp>(exportFollowUps(db, only), (row) => [followUpRecord(row)])
    case 'orders':
      return mapped<ExportedOrder>(exportOrders(db), (row) => [orderRecord(row)])
    case 'messages':
      return mapped<ExportedMessage>(exportMessages(db), (row) => [messageRecord(row)])
    case 'activities':
      return mapped<ExportedActivity>(exportActivities(db), (row) => [activityRecord(row)])
    case 'orders-beside-purchases':
      return mapped<ExportedOrder>(exportOrders(db), (row) => [
        orderRecord({ ...row, payments: row.payments.filter(({ purchase_id }) => purchase_id === null) }),
      ])
  }
}

type SalesKind = Exclude<DataKind, 'customers'>

function readRows(
  db: ReadableDb,
  kind: SalesKind,
  only: readonly number[] | null,
  t: TFunction,
): AsyncGenerator<readonly TableRow[]> {
  const rows = (): Batches => {
    switch (kind) {
      case 'products':
        return mapped<ProductRow>(exportProducts(db), (row) => productRows(t, row))
      case 'purchases':
        return mapped<ExportedPurchase>(exportPurchases(db, only), (row) => purchaseRows(t, row))
      case 'lines':
        return mapped<ExportedPurchase>(exportPurchases(db, only), (row) => lineRows(t, row))
      case 'payments':
        return joined(
          mapped<ExportedPurchase>(exportPurchases(db, only), (row) => paymentRows(t, row)),
          // Of some purchases: what was paid beside them is of none.
          ...(only === null
            ? [mapped(exportLaterPayments(db), (row: ExportedLaterPayment) => laterPaymentRows(t, row))]
            : []),
        )
      case 'follow-ups':
        return mapped<ExportedFollowUp>(exportFollowUps(db, only), (row) => followUpRows(t, row))
      case 'orders':
        return mapped<ExportedOrder>(exportOrders(db), (row) => orderRows(t, row))
      case 'messages':
        return mapped<ExportedMessage>(exportMessages(db), (row) => messageRows(t, row))
      case 'activities':
        return mapped<ExportedActivity>(exportActivities(db), (row) => activityRows(t, row))
    }
  }
  return rows() as AsyncGenerator<readonly TableRow[]>
}

const plans: Readonly<Record<SalesKind, ColumnPlan>> = {
  products: productColumns,
  purchases: purchaseColumns,
  lines: lineColumns,
  payments: paymentColumns,
  'follow-ups': followUpColumns,
  orders: orderColumns,
  messages: messageColumns,
  activities: activityColumns,
}

export const headerOf = (t: TFunction, key: string): string =>
  t(`spreadsheets.columns.${key}` as 'spreadsheets.columns.displayName')

export type OnRows = (count: number) => Promise<void>

async function readCustomerTable(
  db: ReadableDb,
  only: readonly number[] | null,
  t: TFunction,
  onRows: OnRows,
): Promise<Table> {
  const table = customerTable(t, await readCustomFields(db))
  for await (const batch of exportCustomers(db, only)) {
    table.add(batch)
    await onRows(batch.length)
  }
  return { title: t('spreadsheets.sheets.customers'), ...table.finish() }
}

const plannedColumns = (kind: SalesKind, t: TFunction): readonly TableColumn[] =>
  plans[kind].map(([key, type]) => ({ key, type, header: headerOf(t, key) }))

/** A whole table with headers in the language of `t`. `onRows` hears of each batch and may wait or stop. */
export async function readTable(
  db: ReadableDb,
  kind: DataKind,
  only: readonly number[] | null,
  t: TFunction,
  onRows: OnRows,
): Promise<Table> {
  if (kind === 'customers') return await readCustomerTable(db, only, t, onRows)
  const rows: TableRow[] = []
  for await (const batch of readRows(db, kind, only, t)) {
    for (const row of batch) rows.push(row)
    await onRows(batch.length)
  }
  return { title: t(`spreadsheets.sheets.${kind}`), columns: plannedColumns(kind, t), rows }
}

/** The same as it is read, so that a million rows are never in memory at once. Of customers the columns are known last. */
export async function* readTableParts(
  db: ReadableDb,
  kind: DataKind,
  t: TFunction,
  onRows: OnRows,
): AsyncGenerator<Table> {
  if (kind === 'customers') {
    yield await readCustomerTable(db, null, t, onRows)
    return
  }
  const head = { title: t(`spreadsheets.sheets.${kind}`), columns: plannedColumns(kind, t) }
  for await (const rows of readRows(db, kind, null, t)) {
    yield { ...head, rows }
    await onRows(rows.length)
  }
}
