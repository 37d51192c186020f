import type { Generated } from 'kysely'

/** Tables of sales beside products, purchases, lines and payments (migrations/0003-sales.ts). */

type Id = Generated<number>
type Text = Generated<string>

export type ProductPricesTable = {
  id: Id
  product_id: number
  price: number | null
  currency: string
  from_day: string
}

export type PaymentMethodsTable = {
  id: Id
  uid: string
  code: string
  name: string
  folded: string
  active: Generated<number>
}

export type OrderState = 'ordered' | 'ready' | 'handed-over' | 'cancelled'

export type OrdersTable = {
  id: Id
  uid: string
  version: Generated<number>
  number: number
  contact_id: number | null
  state: OrderState
  ordered_on: string
  promised_on: string | null
  promised_time: string | null
  ready_on: string | null
  closed_on: string | null
  currency: string
  total: number | null
  discount: Generated<number>
  discount_bp: number | null
  note: Text
  folded: Text
  parts_revision: Generated<number>
  purchase_id: number | null
  staff_id: number
  created_at: string
  updated_at: string
  deleted_at: string | null
}

export type OrderLinesTable = {
  id: Id
  order_id: number
  position: number
  product_id: number | null
  name: string
  quantity: number
  unit_price: number | null
  discount: Generated<number>
  discount_bp: number | null
  line_total: number | null
}

export type CreditEntryKind = 'payment' | 'write-off' | 'refund' | 'opening'

export type CreditEntriesTable = {
  id: Id
  uid: string
  version: Generated<number>
  number: number
  contact_id: number | null
  kind: CreditEntryKind
  day: string
  amount: number
  currency: string
  method: string | null
  due_on: string | null
  purchase_id: number | null
  note: Text
  staff_id: number
  created_at: string
  updated_at: string
  deleted_at: string | null
  import_batch_id: Generated<number | null>
  import_key: Generated<string | null>
}

export type ReceivablesTable = {
  contact_id: number
  charge: 'payment' | 'entry'
  charge_id: number
  purchase_id: number | null
  day: string
  due_on: string
  amount: number
  open: number
  settled_on: string | null
}

export type SettledAmountsTable = {
  contact_id: number
  position: number
  charge: 'payment' | 'entry' | null
  charge_id: number | null
  charged_on: string | null
  due_on: string | null
  source: 'payment' | 'entry'
  source_id: number
  day: string
  amount: number
}

export type CashMovementsTable = {
  id: Id
  uid: string
  day: string
  time: string | null
  amount: number
  currency: string
  note: string
  staff_id: number
  created_at: string
}

export type DayClosingsTable = {
  id: Id
  uid: string
  version: Generated<number>
  day: string
  opening_cash: number
  note: string
  parts_revision: Generated<number>
  staff_id: number
  created_at: string
  updated_at: string
}

export type DayClosingCountsTable = {
  id: Id
  closing_id: number
  method: string
  expected: number
  counted: number | null
}
