import type { Database, Statement } from 'better-sqlite3'
import {
  replayCredit,
  type Charge,
  type Credit,
  type CreditEvents,
  type CreditLedger,
  type Refund,
} from '#shared/domain/credit-ledger.ts'

type CreditPayment = {
  readonly id: number
  readonly purchaseId: number | null
  readonly amount: number
  readonly day: string
  readonly dueOn: string | null
  /** The purchase whose goods came back. */
  readonly returnOf: number | null
  readonly isReturn: 0 | 1
}

type EntryRow = {
  readonly id: number
  readonly kind: 'payment' | 'write-off' | 'refund' | 'opening'
  readonly day: string
  readonly amount: number
  readonly dueOn: string | null
  readonly purchaseId: number | null
}

/** Which purchases count: visible ones, without those of an import (`except`), and with hidden ones of another (`staged`). */
export type CreditScope = { readonly except?: number; readonly staged?: number }

const ofPurchases = `SELECT y.id, y.purchase_id AS purchaseId, y.amount, y.day, y.due_on AS dueOn,
    iif(y.amount > 0, NULL, (
      SELECT o.purchase_id FROM purchase_lines l JOIN purchase_lines o ON o.id = l.return_of
      WHERE l.purchase_id = p.id LIMIT 1)) AS returnOf,
    p.is_return AS isReturn
  FROM purchases p JOIN payments y ON y.purchase_id = p.id AND y.method = 'credit'
  WHERE p.contact_id = @contact AND p.deleted_at IS NULL AND (p.staged_batch_id IS NULL OR p.staged_batch_id IS @staged)
    AND p.import_batch_id IS NOT @except`

/** Deposits of orders that were kept in the customer's favour. */
const ofOrders = `SELECT y.id, NULL AS purchaseId, y.amount, y.day, y.due_on AS dueOn, NULL AS returnOf, 0 AS isReturn
  FROM orders o JOIN payments y ON y.order_id = o.id AND y.purchase_id IS NULL AND y.method = 'credit'
  WHERE o.contact_id = @contact AND o.deleted_at IS NULL`

/** Payments on credit that count for one customer. */
export const paymentsOfContactSql = `${ofPurchases} UNION ALL ${ofOrders}`

/** Entries of the credit book that count for one customer. */
export const entriesOfContactSql = `SELECT id, kind, day, amount, due_on AS dueOn, purchase_id AS purchaseId
  FROM credit_entries WHERE contact_id = ? AND deleted_at IS NULL`

function toEvents(payments: readonly CreditPayment[], entries: readonly EntryRow[]): CreditEvents {
  const charges: Charge[] = []
  const credits: Credit[] = []
  const refunds: Refund[] = []
  for (const { id, purchaseId, amount, day, dueOn, returnOf, isReturn } of payments) {
    if (amount > 0) charges.push({ kind: 'payment', id, purchaseId, day, dueOn: dueOn ?? day, amount })
    else if (amount < 0)
      credits.push({
        kind: 'payment',
        id,
        day,
        amount: -amount,
        meantFor: returnOf,
        isMoney: isReturn === 0 && returnOf === null,
      })
  }
  for (const { id, kind, day, amount, dueOn, purchaseId } of entries) {
    if (kind === 'opening') charges.push({ kind: 'entry', id, purchaseId: null, day, dueOn: dueOn ?? day, amount })
    else if (kind === 'refund') refunds.push({ id, day, amount })
    else credits.push({ kind: 'entry', id, day, amount, meantFor: purchaseId, isMoney: kind === 'payment' })
  }
  return { charges, credits, refunds }
}

/** Reads everything that happened on a customer's account, with statements that stay prepared. */
export function creditEventsReader(
  raw: Database,
  { except = 0, staged = 0 }: CreditScope = {},
): (contactId: number) => CreditEvents {
  const payments = raw.prepare(paymentsOfContactSql)
  const entries = raw.prepare(entriesOfContactSql)
  return (contactId) =>
    toEvents(
      payments.all({ contact: contactId, except, staged }) as readonly CreditPayment[],
      entries.all(contactId) as readonly EntryRow[],
    )
}

/** The account of a customer as it is kept: with everything that is known. */
export function creditReader(raw: Database, scope?: CreditScope): (contactId: number) => CreditLedger {
  const read = creditEventsReader(raw, scope)
  return (contactId) => replayCredit(read(contactId))
}

/** Customers with ids from the first to the last on whose account anything ever happened, also what was taken back since. */
export function customersOnCredit(raw: Database): (first: number, last: number) => ReadonlySet<number> {
  const paidWith = (column: string, owner: string) =>
    `EXISTS (SELECT 1 FROM payments y WHERE y.${column} = ${owner}.id AND y.method = 'credit')`
  const read = raw
    .prepare(
      `SELECT p.contact_id FROM purchases p WHERE p.contact_id BETWEEN @first AND @last AND ${paidWith('purchase_id', 'p')}
       UNION SELECT o.contact_id FROM orders o WHERE o.contact_id BETWEEN @first AND @last AND ${paidWith('order_id', 'o')}
       UNION SELECT contact_id FROM credit_entries WHERE contact_id BETWEEN @first AND @last`,
    )
    .pluck()
  return (first, last) => new Set(read.all({ first, last }) as number[])
}

/** Rows of the derived tables. */
export const receivableRows = (contactId: number, { receivables }: CreditLedger) =>
  receivables.map(({ kind, id, purchaseId, day, dueOn, amount, open, settledOn }) => ({
    contact_id: contactId,
    charge: kind,
    charge_id: id,
    purchase_id: purchaseId,
    day,
    due_on: dueOn,
    amount,
    open,
    settled_on: settledOn,
  }))

export const settledRows = (contactId: number, { settled }: CreditLedger) =>
  settled.map(({ charge, source, day, amount }, position) => ({
    contact_id: contactId,
    position,
    charge: charge?.kind ?? null,
    charge_id: charge?.id ?? null,
    charged_on: charge?.day ?? null,
    due_on: charge?.dueOn ?? null,
    source: source.kind,
    source_id: source.id,
    day,
    amount,
  }))

type StoredRow = Readonly<Record<string, string | number | null>>

const sameRow = (stored: StoredRow | undefined, row: StoredRow): boolean =>
  stored !== undefined && Object.entries(row).every(([column, value]) => stored[column] === value)

const insertSql = (table: string, row: StoredRow): string =>
  `INSERT OR REPLACE INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
    .map((column) => `@${column}`)
    .join(', ')})`

/**
 * Writes the rows of an account in place of what was kept, those that differ: a purchase paid in cash changes none, a payment
 * the last ones. Balance and day on the card are the caller's.
 */
export function creditWriter(raw: Database): (contactId: number, ledger: CreditLedger) => void {
  const receivables = raw.prepare('SELECT * FROM receivables WHERE contact_id = ?')
  const settled = raw.prepare('SELECT * FROM settled_amounts WHERE contact_id = ? ORDER BY position')
  const removeCharge = raw.prepare('DELETE FROM receivables WHERE contact_id = ? AND charge = ? AND charge_id = ?')
  const removeFrom = raw.prepare('DELETE FROM settled_amounts WHERE contact_id = ? AND position >= ?')
  const inserts = new Map<string, Statement>()
  const insert = (table: string, row: StoredRow): void => {
    const statement = inserts.get(table) ?? raw.prepare(insertSql(table, row))
    inserts.set(table, statement)
    statement.run(row)
  }

  return (contactId, ledger) => {
    const keyOf = (row: StoredRow): string => `${row['charge']} ${row['charge_id']}`
    const left = new Map((receivables.all(contactId) as StoredRow[]).map((row) => [keyOf(row), row]))
    for (const row of receivableRows(contactId, ledger)) {
      if (!sameRow(left.get(keyOf(row)), row)) insert('receivables', row)
      left.delete(keyOf(row))
    }
    for (const row of left.values()) removeCharge.run(contactId, row['charge'], row['charge_id'])
    const stored = settled.all(contactId) as StoredRow[]
    const wanted = settledRows(contactId, ledger)
    let from = wanted.findIndex((row, at) => !sameRow(stored[at], row))
    if (from < 0) from = wanted.length
    if (stored.length > from) removeFrom.run(contactId, from)
    for (const row of wanted.slice(from)) insert('settled_amounts', row)
  }
}
