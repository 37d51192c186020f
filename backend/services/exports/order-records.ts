import type { TFunction } from 'i18next'
import { scaledText, toDecimal } from '#shared/domain/money.ts'
import { quantityToDecimal } from '#shared/domain/quantity.ts'
import type { ExportedOrder } from '#db/repositories/export-orders.ts'
import type { ColumnPlan } from './sales-tables.ts'
import type { TableRow } from './table.ts'

const paidOf = ({ payments }: ExportedOrder) => payments.reduce((sum, { amount }) => sum + amount, 0)

/** An order as docs/interface.md has it: money and quantities as decimal numbers. */
export const orderRecord = (order: ExportedOrder) => ({
  uid: order.uid,
  number: order.number,
  customerUid: order.customer?.uid ?? null,
  state: order.state,
  orderedOn: order.ordered_on,
  promisedOn: order.promised_on,
  promisedTime: order.promised_time,
  readyOn: order.ready_on,
  closedOn: order.closed_on,
  currency: order.currency,
  total: order.total === null ? null : toDecimal(order.total, order.currency),
  discount: toDecimal(order.discount, order.currency),
  lines: order.lines.map((line) => ({
    product: line.name,
    quantity: quantityToDecimal(line.quantity),
    unitPrice: line.unit_price === null ? null : Number(scaledText(line.unit_price, 4)),
    discount: toDecimal(line.discount, order.currency),
    total: line.line_total === null ? null : toDecimal(line.line_total, order.currency),
  })),
  payments: order.payments.map(({ method, amount, currency, day }) => ({
    method,
    amount: toDecimal(amount, currency),
    day,
  })),
  note: order.note,
  purchaseNumber: order.purchaseNumber,
})

export const orderColumns: ColumnPlan = [
  ['orderNumber', 'code'],
  ['customer', 'text'],
  ['orderState', 'text'],
  ['orderedOn', 'day'],
  ['promisedOn', 'day'],
  ['promisedTime', 'code'],
  ['products', 'text'],
  ['amount', 'money'],
  ['deposit', 'money'],
  ['currency', 'text'],
  ['purchaseNote', 'text'],
  ['customerUid', 'code'],
]
export const orderRows = (t: TFunction, order: ExportedOrder): readonly TableRow[] => [
  [
    String(order.number),
    order.customer?.name ?? null,
    t(`recordChoices.${order.state}`),
    order.ordered_on,
    order.promised_on,
    order.promised_time,
    order.lines.map(({ name }) => name).join(', '),
    order.total,
    paidOf(order),
    order.currency,
    order.note,
    order.customer?.uid ?? null,
  ],
]
