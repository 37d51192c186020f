import type { Database, Statement } from 'better-sqlite3'

type Row = Readonly<Record<string, string | number | null>>

/** Rows that are kept for each customer, and by what one of them is told from the others. */
const kept = [
  ['rhythms', ['contact_id', 'product_id']],
  ['receivables', ['contact_id', 'charge', 'charge_id']],
  ['settled_amounts', ['contact_id', 'position']],
] as const
type KeptTable = (typeof kept)[number][0]

/** Columns of the customer that a purchase may change. */
const totals = ['spent', 'visits', 'purchase_count', 'first_on', 'last_on', 'due_on', 'balance', 'owes_since'] as const
const totalsSql = `UPDATE contacts SET ${totals.map((column) => `${column} = @${column}`).join(', ')},
  next_follow_up_on = @next_follow_up_on WHERE id = @id`

/** Everything derived of one customer as it stands. */
type State = { readonly contact: Row; readonly rows: ReadonlyMap<KeptTable, readonly Row[]> }

/** What one `purchases.create` wrote. */
type Written = {
  readonly act: Row
  readonly journal: readonly Row[]
  readonly purchase: Row
  readonly lines: readonly Row[]
  readonly payments: readonly Row[]
  readonly removed: readonly (readonly [KeptTable, Row])[]
  readonly added: readonly (readonly [KeptTable, Row])[]
  readonly before: State
  readonly after: State
}

/** The same writes as `purchases.create`, by statements that stay prepared and with nothing worked out. */
export type BarePurchases = {
  readonly stateOf: (contactId: number) => State
  /** What an act wrote since; the derived rows are put back to what they were, so that the next one changes them again. */
  readonly takeBack: (actId: number, before: State) => Written
  /** One transaction, on the disk when it returns. */
  readonly write: (written: Written, uid: string) => void
}

const isSame = (a: Row, b: Row): boolean => Object.entries(a).every(([column, value]) => b[column] === value)

/** Rows of `state` that aren't the same in `other`. */
const onlyIn = (state: State, other: State): (readonly [KeptTable, Row])[] =>
  kept.flatMap(([table]) =>
    (state.rows.get(table) ?? [])
      .filter((row) => !(other.rows.get(table) ?? []).some((each) => isSame(row, each)))
      .map((row) => [table, row] as const),
  )

const withoutId = ({ id: _, ...row }: Row): Row => row

export function barePurchases(raw: Database): BarePurchases {
  const statements = new Map<string, Statement>()
  const prepared = (sql: string): Statement => {
    const statement = statements.get(sql) ?? raw.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const all = (sql: string, value: unknown): Row[] => prepared(sql).all(value) as Row[]
  const insert = (table: string, row: Row): number | bigint => {
    const columns = Object.keys(row)
    const marks = columns.map((column) => `@${column}`).join(', ')
    return prepared(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`).run(row).lastInsertRowid
  }
  const remove = (table: KeptTable, row: Row): void => {
    const keys = kept.find(([name]) => name === table)?.[1] ?? []
    prepared(`DELETE FROM ${table} WHERE ${keys.map((key) => `${key} IS @${key}`).join(' AND ')}`).run(row)
  }

  const stateOf = (contactId: number): State => ({
    contact: all('SELECT * FROM contacts WHERE id = ?', contactId)[0] ?? {},
    rows: new Map(kept.map(([table]) => [table, all(`SELECT * FROM ${table} WHERE contact_id = ?`, contactId)])),
  })

  return {
    stateOf,
    takeBack: (actId, before) => {
      const after = stateOf(Number(before.contact['id']))
      const journal = all('SELECT * FROM journal WHERE act_id = ? ORDER BY id', actId)
      const { record_id: purchaseId } = journal.find((entry) => entry['table_name'] === 'purchases') ?? {}
      const written: Written = {
        act: all('SELECT * FROM acts WHERE id = ?', actId)[0] ?? {},
        journal,
        purchase: all('SELECT * FROM purchases WHERE id = ?', purchaseId)[0] ?? {},
        lines: all('SELECT * FROM purchase_lines WHERE purchase_id = ?', purchaseId),
        payments: all('SELECT * FROM payments WHERE purchase_id = ?', purchaseId),
        removed: onlyIn(before, after),
        added: onlyIn(after, before),
        before,
        after,
      }
      raw.transaction(() => {
        for (const [table, row] of written.added) remove(table, row)
        for (const [table, row] of written.removed) insert(table, row)
        prepared(totalsSql).run(before.contact)
      })()
      return written
    },
    write: ({ act, journal, purchase, lines, payments, removed, added, after }, uid) => {
      raw.transaction(() => {
        const actId = Number(insert('acts', withoutId(act)))
        const number = prepared('SELECT max(number) + 1 FROM purchases').pluck().get() as number
        const id = Number(insert('purchases', { ...withoutId(purchase), uid, number }))
        for (const line of lines) insert('purchase_lines', { ...withoutId(line), purchase_id: id })
        for (const payment of payments) insert('payments', { ...withoutId(payment), purchase_id: id })
        for (const entry of journal) insert('journal', { ...withoutId(entry), act_id: actId })
        for (const [table, row] of removed) remove(table, row)
        for (const [table, row] of added) insert(table, row)
        prepared(totalsSql).run(after.contact)
      })()
    },
  }
}
