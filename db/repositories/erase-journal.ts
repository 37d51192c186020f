import { sql } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { Row } from '../journal.ts'
import type { WritableDb } from '../open-database.ts'
import { parseRow } from '../read-journal.ts'
import { keptTables, personTables } from './person-tables.ts'

/** Entries looked at between two pauses of the engine's thread, some 10 ms. */
const sliceSize = 20_000

const pointers: ReadonlySet<string> = new Set([...personTables, ...keptTables].flatMap(({ columns }) => columns))

/** Worked out, never journaled, and without an id. */
const unjournaled: ReadonlySet<string> = new Set(['rhythms', 'duplicate_pairs', 'receivables', 'settled_amounts'])

/** What was sold or ordered, with the parts that go with it. */
const soldRecords = [
  { record: 'purchases', key: 'purchase_id', parts: ['purchase_lines', 'payments'] },
  { record: 'orders', key: 'order_id', parts: ['order_lines', 'payments'] },
] as const

const list = (ids: readonly number[]) => sql.join(ids)

/** Columns of an entry that point to one of the persons. */
function pointing(row: Row | null, ids: ReadonlySet<number>): readonly string[] {
  return Object.entries(row ?? {}).flatMap(([column, value]) =>
    pointers.has(column) && typeof value === 'number' && ids.has(value) ? [column] : [],
  )
}

const without = (row: Row | null, columns: ReadonlySet<string>): string | null =>
  row === null ? null : JSON.stringify(Object.fromEntries(Object.entries(row).filter(([key]) => !columns.has(key))))

/** Takes entries away that name the persons in what they did to the records of others. */
async function scrubOthers(trx: WritableDb, ids: readonly number[]): Promise<readonly number[]> {
  const wanted = new Set(ids)
  const acts = new Set<number>()
  const last = await trx
    .selectFrom('journal')
    .select((e) => e.fn.max<number | null>('id').as('id'))
    .executeTakeFirst()
  // A quick look before an entry is parsed: an id stands after a colon.
  const mentions = sql.join(
    ids.map(
      (id) => sql`instr(coalesce(before, '') || coalesce(after, ''), ${`_id":${id}`}) > 0
      OR instr(coalesce(before, '') || coalesce(after, ''), ${`contact_a":${id}`}) > 0
      OR instr(coalesce(before, '') || coalesce(after, ''), ${`contact_b":${id}`}) > 0`,
    ),
    sql` OR `,
  )
  for (let from = 0; from <= (last?.id ?? 0); from += sliceSize) {
    const { rows } = await sql<{ id: number; act_id: number; op: string; before: string | null; after: string | null }>`
      SELECT id, act_id, op, before, after FROM journal
      WHERE id > ${from} AND id <= ${from + sliceSize} AND (${mentions})`.execute(trx)
    for (const { id, act_id, op, ...texts } of rows) {
      const [before, after] = [parseRow(texts.before), parseRow(texts.after)]
      const columns = new Set([...pointing(before, wanted), ...pointing(after, wanted)])
      if (columns.size === 0) continue
      acts.add(act_id)
      if (op !== 'update') await trx.deleteFrom('journal').where('id', '=', id).execute()
      else
        await trx
          .updateTable('journal')
          .set({ before: without(before, columns), after: without(after, columns) })
          .where('id', '=', id)
          .execute()
    }
    await setImmediate()
  }
  return [...acts]
}

/**
 * Takes all entries of these persons out of the journal: of their cards, of every record that is or was theirs, and what
 * points to them in the records of others. @returns the acts that had such an entry
 */
export async function eraseJournal(trx: WritableDb, ids: readonly number[]): Promise<readonly number[]> {
  const acts = new Set<number>()
  const remove = async (where: ReturnType<typeof sql<boolean>>): Promise<void> => {
    const { rows } = await sql<{ act_id: number }>`DELETE FROM journal WHERE ${where} RETURNING act_id`.execute(trx)
    for (const { act_id } of rows) acts.add(act_id)
  }
  for (const { record, key, parts } of soldRecords) {
    const own = sql`SELECT id FROM ${sql.table(record)} WHERE contact_id IN (${list(ids)})`
    const named = sql.lit(`$.${key}`)
    for (const table of parts) {
      await remove(sql`table_name = ${table} AND record_id IN
        (SELECT id FROM ${sql.table(table)} WHERE ${sql.ref(key)} IN (${own}))`)
      // Lines that were replaced since are in the acts of their purchases and orders.
      await remove(sql`table_name = ${table}
        AND act_id IN (SELECT act_id FROM journal WHERE table_name = ${record} AND record_id IN (${own}))
        AND coalesce(json_extract(before, ${named}), json_extract(after, ${named})) IN (${own})`)
    }
    await remove(sql`table_name = ${record} AND record_id IN (${own})`)
  }
  for (const { table, columns } of personTables) {
    if (unjournaled.has(table)) continue
    for (const column of columns)
      await remove(sql`table_name = ${table} AND record_id IN
        (SELECT id FROM ${sql.table(table)} WHERE ${sql.ref(column)} IN (${list(ids)}))`)
  }
  await remove(sql`contact_id IN (${list(ids)})`)
  for (const act of await scrubOthers(trx, ids)) acts.add(act)
  return [...acts]
}

/**
 * Takes the entries of customers away who are removed for good after their time in the trash: nobody is left whose history
 * it could be. What points to them from others is left alone by undo (`undo-act.ts`), so nothing has to be searched for.
 */
export async function forgetJournal(trx: WritableDb, ids: readonly number[]): Promise<void> {
  const { rows } = await sql<{ act_id: number }>`
    DELETE FROM journal WHERE contact_id IN (${list(ids)}) RETURNING act_id`.execute(trx)
  await blankActs(trx, [...new Set(rows.map(({ act_id }) => act_id))], [])
}

/** Texts in what an act is called by: names, titles. Numbers and days say nothing of anybody. */
function blanked(params: string): string {
  const entries = Object.entries(JSON.parse(params) as Row)
  return JSON.stringify(
    Object.fromEntries(entries.map(([key, value]) => [key, typeof value === 'string' ? '' : value])),
  )
}

/**
 * Takes names out of what acts are called by: of the acts that touched the persons, and of those that only mention one of
 * the names (a form saved as it was). Imports are called by their file and keep it.
 */
export async function blankActs(trx: WritableDb, actIds: readonly number[], names: readonly string[]): Promise<void> {
  const blank = async (acts: readonly { readonly id: number; readonly params: string }[]): Promise<void> => {
    for (const { id, params } of acts)
      await trx
        .updateTable('acts')
        .set({ params: blanked(params) })
        .where('id', '=', id)
        .execute()
  }
  for (let at = 0; at < actIds.length; at += 500) {
    const slice = actIds.slice(at, at + 500)
    const acts = trx.selectFrom('acts').select(['id', 'params']).where('import_batch_id', 'is', null)
    await blank(await acts.where('id', 'in', slice).execute())
    await setImmediate()
  }
  for (const name of names) {
    const { rows } = await sql<{ id: number; params: string }>`
      SELECT id, params FROM acts WHERE instr(params, ${JSON.stringify(name)}) > 0 AND import_batch_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.act_id = acts.id)`.execute(trx)
    await blank(rows)
  }
}
