import { sql } from 'kysely'
import { AppError } from '#shared/contract/errors.ts'
import type { HistoryEntry } from '#shared/contract/history.ts'
import type { Row } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { parseRow, type JournalEntry } from '#db/read-journal.ts'
import {
  countHistory,
  historyTables,
  readHistoryActs,
  readHistoryEntries,
  readPartEntries,
  type HistoryKind,
} from '#db/repositories/record-history.ts'
import { readOwnFieldNames, readReferenceNames } from '#db/repositories/reference-names.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { changesOf } from './entry-changes.ts'
import { repetitionsTold } from './repetitions-told.ts'

type HistoryInput = { readonly kind: HistoryKind; readonly id: number; readonly offset: number; readonly limit: number }

/** Present rows of what was changed, by `table id`: a part is called by what it holds. */
async function presentRows(db: ReadableDb, entries: readonly JournalEntry[]): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>()
  const updated = entries.filter(({ op }) => op === 'update')
  for (const [table, some] of Map.groupBy(updated, (entry) => entry.table_name)) {
    const ids = [...new Set(some.map((entry) => entry.record_id))]
    for (let at = 0; at < ids.length; at += 500) {
      const found = await sql<Row>`
        SELECT * FROM ${sql.table(table)} WHERE id IN (${sql.join(ids.slice(at, at + 500))})`.execute(db as never)
      for (const row of found.rows) rows.set(`${table} ${row['id']}`, row)
    }
  }
  return rows
}

/** How a record came to be that the journal doesn't know: an import wrote it, or the sample shop. */
async function origin(shop: OpenShop, { kind, id }: HistoryInput): Promise<HistoryEntry | null> {
  const table = historyTables[kind]
  const known = await shop.db
    .selectFrom('journal')
    .select('id')
    .where('table_name', '=', table)
    .where('record_id', '=', id)
    .where('op', '=', 'insert')
    .limit(1)
    .executeTakeFirst()
  if (known !== undefined) return null
  const { rows } = await sql<Row>`SELECT * FROM ${sql.table(table)} WHERE id = ${id}`.execute(shop.db as never)
  const [row] = rows
  if (row === undefined) return null
  const batchId = row['import_batch_id']
  const batch =
    typeof batchId === 'number'
      ? await shop.db.selectFrom('import_batches').select('file_name').where('id', '=', batchId).executeTakeFirst()
      : undefined
  return {
    actId: null,
    at: String(row['created_at']),
    staff: '',
    door: null,
    kind: 'do',
    summary:
      batch === undefined
        ? { code: 'record-created', params: {} }
        : { code: 'record-imported', params: { file: batch.file_name } },
    changes: [],
  }
}

async function assertKnown(shop: OpenShop, { kind, id }: HistoryInput, total: number): Promise<void> {
  if (total > 0) return
  const row = await shop.db
    .selectFrom(historyTables[kind] as 'contacts')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not-found', { kind, id })
}

/** Who changed what of a record, by acts, newest first; how it came to be stands at the end. */
export async function listHistory(shop: OpenShop, input: HistoryInput) {
  const { db } = shop
  const { kind, offset, limit } = input
  const counted = await countHistory(db, kind, input.id)
  await assertKnown(shop, input, counted)
  const acts = await readHistoryActs(db, input, { offset, limit })
  const actIds = acts.map(({ id }) => id)
  const journal = [...(await readHistoryEntries(db, input, actIds)), ...(await readPartEntries(db, input, actIds))]
  const present = await presentRows(db, journal)
  const rows = journal.flatMap(({ before, after }) => [parseRow(before) ?? {}, parseRow(after) ?? {}])
  const records = await readReferenceNames(db, [...rows, ...present.values()])
  const names = new Map([...records, ...(await readOwnFieldNames(db))])
  const repetitions = kind === 'follow-up' ? await repetitionsTold(db, input.id) : null
  const byAct = Map.groupBy(journal, (entry) => entry.act_id)
  const entries: HistoryEntry[] = acts.map(({ id, at, staff, door, code, params, kind: actKind }) => ({
    actId: id,
    at,
    staff,
    door,
    kind: actKind,
    summary: { code, params: JSON.parse(params) as HistoryEntry['summary']['params'] },
    changes: (byAct.get(id) ?? []).flatMap((entry) => {
      const repetition = repetitions?.get(entry.id)
      const changes = changesOf(entry, present.get(`${entry.table_name} ${entry.record_id}`), names)
      return repetition === undefined ? changes : [...changes, repetition]
    }),
  }))
  const first = await origin(shop, input)
  const total = counted + (first === null ? 0 : 1)
  if (first !== null && offset + entries.length === counted && entries.length < limit) entries.push(first)
  return { total, entries }
}
