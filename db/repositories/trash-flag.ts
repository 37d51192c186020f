import { sql } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { Act } from '../journal.ts'

export const trashableTables = [
  'contacts',
  'products',
  'purchases',
  'follow_ups',
  'settlements',
  'activities',
  'attachments',
  'custom_fields',
  'list_views',
  'orders',
  'credit_entries',
  'recalls',
  'losses',
  'complaints',
  'follow_up_templates',
] as const
export type TrashableTable = (typeof trashableTables)[number]

/** Ids handled between two pauses of the engine's thread. */
const sliceSize = 500

/** Rows without a version and a time of change. */
const unversioned = ['settlements', 'recalls', 'losses'] as const satisfies readonly TrashableTable[]
type Unversioned = (typeof unversioned)[number]
const isUnversioned = (table: TrashableTable): table is Unversioned => unversioned.includes(table as Unversioned)

/** Records that go into the trash or come out of it together: set-based, for 100 000 of them. */
export type TrashChange = {
  readonly table: TrashableTable
  readonly ids: readonly number[]
  /** Only records whose `deleted_at` is this are changed. */
  readonly from: string | null
  readonly to: string | null
}

/** Whose card a record belongs to, as `record` of the journal tells it. */
const cardColumn = (table: TrashableTable) =>
  sql<number | null>`${
    table === 'contacts'
      ? sql.ref('id')
      : table === 'products' || table === 'custom_fields' || table === 'list_views' || table === 'follow_up_templates'
        ? sql.lit(null)
        : sql.ref('contact_id')
  }`

/**
 * Moves records into the trash or out of it and journals each, in slices with pauses between them.
 * @returns the ids that were changed
 */
export async function moveTrash(act: Act, { table, ids, from, to }: TrashChange): Promise<readonly number[]> {
  const moved: number[] = []
  const before = JSON.stringify({ deleted_at: from })
  const after = JSON.stringify({ deleted_at: to })
  for (let at = 0; at < ids.length; at += sliceSize) {
    const rows = await act.trx
      .selectFrom(table)
      .select('id')
      .where('id', 'in', ids.slice(at, at + sliceSize))
      .where('deleted_at', 'is', from)
      .execute()
    if (rows.length === 0) continue
    const slice = rows.map((row) => row.id)
    if (isUnversioned(table))
      await act.trx.updateTable(table).set({ deleted_at: to }).where('id', 'in', slice).execute()
    else
      await act.trx
        .updateTable(table)
        .set((e) => ({ deleted_at: to, updated_at: act.at, version: e('version', '+', 1) }))
        .where('id', 'in', slice)
        .execute()
    await act.trx
      .insertInto('journal')
      .columns(['act_id', 'table_name', 'record_id', 'op', 'before', 'after', 'contact_id'])
      .expression((e) =>
        e
          .selectFrom(table)
          .select((s) => [
            s.val(act.actId).as('act_id'),
            s.val(table).as('table_name'),
            'id as record_id',
            s.val('update').as('op'),
            s.val(before).as('before'),
            s.val(after).as('after'),
            cardColumn(table).as('contact_id'),
          ])
          .where('id', 'in', slice)
          .orderBy('id'),
      )
      .execute()
    moved.push(...slice)
    if (at + sliceSize < ids.length) await setImmediate()
  }
  if (moved.length > 0) act.tables.add(table)
  return moved
}

/** Takes records out of the trash. @returns the ids of those that were in it */
export async function takeFromTrash(
  act: Act,
  table: TrashableTable,
  ids: readonly number[],
): Promise<readonly number[]> {
  const restored: number[] = []
  for (let at = 0; at < ids.length; at += sliceSize) {
    const slice = ids.slice(at, at + sliceSize)
    const rows = await act.trx
      .selectFrom(table)
      .select('deleted_at')
      .distinct()
      .where('id', 'in', slice)
      .where('deleted_at', 'is not', null)
      .execute()
    for (const { deleted_at: from } of rows)
      restored.push(...(await moveTrash(act, { table, ids: slice, from, to: null })))
    if (at + sliceSize < ids.length) await setImmediate()
  }
  return restored
}
