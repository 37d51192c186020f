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

/**
 * What some acts did to the lines and payments of a purchase. Every act that changes one also touches the purchase; an
 * entry that names changed columns only belongs to it where the row, or another entry of it, says so.
 */
export async function readPurchaseParts(
  db: ReadableDb,
  purchaseId: number,
  actIds: readonly number[],
): Promise<readonly JournalEntry[]> {
  if (actIds.length === 0) return []
  const owner = sql`coalesce(
    json_extract(j.after, '$.purchase_id'), json_extract(j.before, '$.purchase_id'),
    CASE j.table_name
      WHEN 'payments' THEN (SELECT p.purchase_id FROM payments p WHERE p.id = j.record_id)
      ELSE (SELECT l.purchase_id FROM purchase_lines l WHERE l.id = j.record_id) END,
    (SELECT json_extract(coalesce(o.before, o.after), '$.purchase_id') FROM journal o
     WHERE o.table_name = j.table_name AND o.record_id = j.record_id AND o.op <> 'update' LIMIT 1))`
  const { rows } = await sql<JournalEntry>`
    SELECT j.* FROM journal j
    WHERE j.act_id IN (${sql.join(actIds)}) AND j.table_name IN ('purchase_lines', 'payments')
      AND ${owner} = ${purchaseId}
    ORDER BY j.id`.execute(db as never)
  return rows
}
