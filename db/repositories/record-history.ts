import { sql, type RawBuilder } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { JournalEntry } from '../read-journal.ts'
import { cardPartTables } from './card-parts.ts'

/** Records of which a history is told. */
export const historyTables = {
  customer: 'contacts',
  purchase: 'purchases',
  product: 'products',
  'follow-up': 'follow_ups',
  activity: 'activities',
  attachment: 'attachments',
  order: 'orders',
  'day-closing': 'day_closings',
  'credit-entry': 'credit_entries',
  complaint: 'complaints',
} as const
export type HistoryKind = keyof typeof historyTables

/** What is told in a customer's history; purchases and promises have their own. */
const customerTables = ['contacts', ...cardPartTables, 'company_people', 'activities', 'attachments'] as const

/** Entries that tell of a record, its parts left out where another table has them. */
const ownEntries = (kind: HistoryKind, id: number): RawBuilder<boolean> =>
  kind === 'customer'
    ? sql`j.contact_id = ${id} AND j.table_name IN (${sql.join(customerTables)})`
    : sql`j.table_name = ${historyTables[kind]} AND j.record_id = ${id}`

export type HistoryAct = {
  readonly id: number
  readonly kind: 'do' | 'undo' | 'redo'
  readonly at: string
  readonly staff: string
  readonly door: 'app' | 'browser' | 'cli'
  readonly code: string
  readonly params: string
}

/** How many acts touched a record. */
export async function countHistory(db: ReadableDb, kind: HistoryKind, id: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(DISTINCT j.act_id) AS n FROM journal j WHERE ${ownEntries(kind, id)}`.execute(db as never)
  return Number(rows[0]?.n ?? 0)
}

/** Acts that touched a record, newest first. */
export async function readHistoryActs(
  db: ReadableDb,
  record: { readonly kind: HistoryKind; readonly id: number },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly HistoryAct[]> {
  const { rows } = await sql<HistoryAct>`
    SELECT a.id, a.kind, a.at, s.name AS staff, a.door, a.code, a.params
    FROM (SELECT DISTINCT j.act_id FROM journal j WHERE ${ownEntries(record.kind, record.id)}
          ORDER BY j.act_id DESC LIMIT ${limit} OFFSET ${offset}) found
    JOIN acts a ON a.id = found.act_id JOIN staff s ON s.id = a.staff_id
    ORDER BY a.id DESC`.execute(db as never)
  return rows
}

/** What some acts did to a record, in their order. */
export async function readHistoryEntries(
  db: ReadableDb,
  { kind, id }: { readonly kind: HistoryKind; readonly id: number },
  actIds: readonly number[],
): Promise<readonly JournalEntry[]> {
  if (actIds.length === 0) return []
  const { rows } = await sql<JournalEntry>`
    SELECT j.* FROM journal j WHERE j.act_id IN (${sql.join(actIds)}) AND ${ownEntries(kind, id)}
    ORDER BY j.id`.execute(db as never)
  return rows
}

/** Parts that are told with their record, and the column that says whose they are. */
const recordParts: Partial<Record<HistoryKind, { readonly key: string; readonly tables: readonly string[] }>> = {
  purchase: { key: 'purchase_id', tables: ['purchase_lines', 'payments'] },
  order: { key: 'order_id', tables: ['order_lines', 'payments'] },
  'day-closing': { key: 'closing_id', tables: ['day_closing_counts'] },
}

/**
 * What some acts did to the parts of a record: the lines and payments of a purchase or an order, what was counted of a day.
 * Every act that changes one also touches the record; an entry that names changed columns only belongs to it where the
 * row, or another entry of it, says so.
 */
export async function readPartEntries(
  db: ReadableDb,
  { kind, id }: { readonly kind: HistoryKind; readonly id: number },
  actIds: readonly number[],
): Promise<readonly JournalEntry[]> {
  const parts = recordParts[kind]
  if (parts === undefined || actIds.length === 0) return []
  const inEntry = sql.lit(`$.${parts.key}`)
  const found: JournalEntry[] = []
  for (const table of parts.tables) {
    const owner = sql`coalesce(
      json_extract(j.after, ${inEntry}), json_extract(j.before, ${inEntry}),
      (SELECT p.${sql.ref(parts.key)} FROM ${sql.table(table)} p WHERE p.id = j.record_id),
      (SELECT json_extract(coalesce(o.before, o.after), ${inEntry}) FROM journal o
       WHERE o.table_name = j.table_name AND o.record_id = j.record_id AND o.op <> 'update' LIMIT 1))`
    const { rows } = await sql<JournalEntry>`
      SELECT j.* FROM journal j
      WHERE j.act_id IN (${sql.join(actIds)}) AND j.table_name = ${table} AND ${owner} = ${id}`.execute(db as never)
    found.push(...rows)
  }
  return found.toSorted((a, b) => a.id - b.id)
}
