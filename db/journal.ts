import type { Database } from 'better-sqlite3'
import type { Insertable, Updateable } from 'kysely'
import type { WritableDb } from './open-database.ts'
import { oncePerConnection, statementCache } from './prepared-statements.ts'
import type { ShopTables, TableName } from './schema.ts'

/** Tables that a user's act may change; each has an integer `id`. Derived tables are not journaled. */
export const journaledTables = [
  'contacts',
  'contact_points',
  'addresses',
  'tags',
  'contact_tags',
  'external_ids',
  'products',
  'purchases',
  'purchase_lines',
  'payments',
  'follow_ups',
  'settlements',
  'settings',
  'staff',
  'households',
  // Only whose a photo is; its content never changes.
  'photos',
  'yearly_days',
  'family_members',
  'facts',
  'company_people',
  'custom_fields',
  'custom_values',
  'activities',
  'attachments',
  'consents',
  'not_duplicates',
  'list_views',
  'product_prices',
  'payment_methods',
  'orders',
  'order_lines',
  'credit_entries',
  'cash_movements',
  'day_closings',
  'day_closing_counts',
  'rhythm_corrections',
  'recalls',
  'recall_rules',
  'losses',
  'complaints',
  'follow_up_templates',
  'follow_up_steps',
] as const satisfies readonly TableName[]
export type JournaledTable = Exclude<(typeof journaledTables)[number], 'settings'>

/** Records with `version` and `updated_at`: a change raises them by itself. */
const versionedTables = [
  'contacts',
  'products',
  'purchases',
  'follow_ups',
  'custom_fields',
  'activities',
  'attachments',
  'list_views',
  'orders',
  'credit_entries',
  'day_closings',
  'complaints',
  'follow_up_templates',
] as const
export type VersionedTable = (typeof versionedTables)[number]
const versioned: ReadonlySet<string> = new Set(versionedTables)
/** Kept right by other code; not part of what the user did. */
export const derivedFields: ReadonlySet<string> = new Set([
  'version',
  'updated_at',
  'spent',
  'visits',
  'purchase_count',
  'first_on',
  'last_on',
  'next_follow_up_on',
  'balance',
  'owes_since',
  'sort_key',
  'name_key',
  'birthday_md',
  'anniversary_md',
  'date_md',
  'name_day_md',
  'e164',
  'match_key',
])

/** A purchase that an act added, as far as totals, rhythm and account need it. */
export type AddedPurchase = {
  readonly id: number
  readonly day: string
  readonly total: number | null
  readonly lines: readonly {
    readonly product_id: number | null
    readonly quantity: number
    readonly line_total: number | null
  }[]
  /** What is to be paid later; `id` of the payment row. */
  readonly charges: readonly { readonly id: number; readonly dueOn: string; readonly amount: number }[]
}

export type Row = Readonly<Record<string, string | number | null>>

/** One user action while its transaction is open. */
export type Act = {
  readonly trx: WritableDb
  /** The connection that the transaction holds. */
  readonly raw: Database
  readonly actId: number
  /** UTC instant of the act. */
  readonly at: string
  /** Tables written so far: what the `changed` event names. */
  readonly tables: Set<string>
  /** Customers whose names, contact points or tags changed: keys and search text are made anew before the commit. */
  readonly touchedCards: Set<number>
  /** Customers whose purchases or promises changed: totals, rhythm, account and next promise are made anew before the commit. */
  readonly touchedDealings: Set<number>
  /** Customers who got one purchase and nothing else: it is added to what is kept of them. */
  readonly addedPurchases: Map<number, AddedPurchase>
  /** Customers whose tags changed: only search text is made anew, behind the act where they are many. */
  readonly touchedWords: Set<number>
  /** Tags whose name changed: those who have them are `touchedWords`, too. */
  readonly renamedTags: Set<number>
  /** Records, as `table id`, that this act made or whose version it raised. */
  readonly raised: Set<string>
}

export type ActHead = {
  readonly kind: 'do' | 'undo' | 'redo'
  readonly at: string
  readonly staffId: number
  readonly door: 'app' | 'browser' | 'cli'
  readonly code: string
  readonly params: Readonly<Record<string, string | number | null>>
  readonly importBatchId?: number
}

const statementsOf = oncePerConnection(statementCache)

/**
 * Every act inserts several rows: by the connection itself, which the transaction holds, since building and passing on a
 * query costs more than running it. Names of columns are those of the code.
 */
function inserted(
  raw: Database,
  table: TableName,
  values: Readonly<Record<string, string | number | null | undefined>>,
  returning: '' | ' RETURNING *',
) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  const columns = given.map(([column]) => `"${column}"`).join(', ')
  const marks = given.map(() => '?').join(', ')
  const insert = statementsOf(raw)(`INSERT INTO "${table}" (${columns}) VALUES (${marks})${returning}`)
  return { insert, given: given.map(([, value]) => value) }
}

/** @returns the id of the new row */
function insertOnly(raw: Database, table: TableName, values: Row): number {
  const { insert, given } = inserted(raw, table, values, '')
  return Number(insert.run(given).lastInsertRowid)
}

/** Opens the journal of one user action; `trx` must be the transaction it runs in, on the connection `raw`. */
export function beginAct(trx: WritableDb, raw: Database, head: ActHead): Act {
  const opened = {
    kind: head.kind,
    at: head.at,
    staff_id: head.staffId,
    door: head.door,
    code: head.code,
    params: JSON.stringify(head.params),
    import_batch_id: head.importBatchId ?? null,
    undone_by: null,
  }
  return {
    trx,
    raw,
    actId: insertOnly(raw, 'acts', opened),
    at: head.at,
    tables: new Set(['acts']),
    touchedCards: new Set(),
    touchedDealings: new Set(),
    addedPurchases: new Map(),
    touchedWords: new Set(),
    renamedTags: new Set(),
    raised: new Set(),
  }
}

/** Whose card a row belongs to: nobody's for what is no customer's (a tag, a line, a setting). */
function cardOf(table: string, row: Row | null): number | null {
  const id = row?.[table === 'contacts' ? 'id' : table === 'company_people' ? 'person_id' : 'contact_id']
  return typeof id === 'number' ? id : null
}

function record(
  act: Act,
  table: string,
  id: number,
  op: 'insert' | 'update' | 'delete',
  before: Row | null,
  after: Row | null,
  contactId: number | null,
): void {
  act.tables.add(table)
  insertOnly(act.raw, 'journal', {
    act_id: act.actId,
    table_name: table,
    record_id: id,
    op,
    before: before === null ? null : JSON.stringify(before),
    after: after === null ? null : JSON.stringify(after),
    contact_id: contactId,
  })
}

/** One row of a journaled table, or null. */
export async function readRow(trx: WritableDb, table: JournaledTable, id: number): Promise<Row | null> {
  const row = await trx.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst()
  return (row ?? null) as Row | null
}

/** Inserts and journals a row. @returns its id */
export async function insertRow<T extends JournaledTable>(
  act: Act,
  table: T,
  values: Insertable<ShopTables[T]>,
): Promise<number> {
  const { insert, given } = inserted(act.raw, table, values as Row, ' RETURNING *')
  const row = insert.get(given) as Row
  const id = Number(row['id'])
  act.raised.add(`${table} ${id}`)
  record(act, table, id, 'insert', null, row, cardOf(table, row))
  return id
}

/**
 * Writes the fields that differ and journals their old and new values; raises `version` of a versioned record.
 * @returns false where nothing differed
 */
export async function updateRow<T extends JournaledTable>(
  act: Act,
  table: T,
  id: number,
  patch: Updateable<ShopTables[T]>,
): Promise<boolean> {
  const present = await readRow(act.trx, table, id)
  if (present === null) return false
  const changed = Object.entries(patch as Row).filter(([key, value]) => value !== undefined && present[key] !== value)
  const told = changed.filter(([key]) => !derivedFields.has(key))
  if (changed.length === 0) return false
  const values: Record<string, string | number | null> = Object.fromEntries(changed)
  if (versioned.has(table) && told.length > 0) {
    values['version'] = Number(present['version']) + 1
    values['updated_at'] = act.at
  }
  await act.trx
    .updateTable(table as JournaledTable)
    .set(values as Updateable<ShopTables['tags']>)
    .where('id', '=', id)
    .execute()
  if (told.length > 0) {
    const before = Object.fromEntries(told.map(([key]) => [key, present[key] ?? null]))
    const after = Object.fromEntries(told)
    const raised = versioned.has(table)
    if (raised) act.raised.add(`${table} ${id}`)
    // The version stands with the fields, so that a lost update can be told by what changed since a version.
    const version = { before: { version: present['version'] ?? null }, after: { version: values['version'] ?? null } }
    record(
      act,
      table,
      id,
      'update',
      raised ? { ...before, ...version.before } : before,
      raised ? { ...after, ...version.after } : after,
      cardOf(table, present),
    )
  }
  return true
}

/** Raises the version of a record of which this act changed parts only (a phone, a tag), once. */
export async function raiseVersion(act: Act, table: VersionedTable, id: number): Promise<void> {
  if (act.raised.has(`${table} ${id}`)) return
  const present = await readRow(act.trx, table, id)
  if (present === null) return
  const version = Number(present['version'])
  await act.trx
    .updateTable(table)
    .set({ version: version + 1, updated_at: act.at })
    .where('id', '=', id)
    .execute()
  act.raised.add(`${table} ${id}`)
  record(act, table, id, 'update', { version }, { version: version + 1 }, cardOf(table, present))
}

/** Deletes and journals a row of a part table (lines, contact points); records of their own go to the trash. */
export async function deleteRow(act: Act, table: JournaledTable, id: number): Promise<void> {
  const before = await readRow(act.trx, table, id)
  if (before === null) return
  await act.trx.deleteFrom(table).where('id', '=', id).execute()
  record(act, table, id, 'delete', before, null, cardOf(table, before))
}
