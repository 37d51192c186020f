import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** The first of some ids that no visible or trashed record has; null where all are there. Any number of ids. */
export async function firstMissingId(
  db: ReadableDb,
  table: 'contacts' | 'products' | 'activities' | 'complaints' | 'follow_up_templates',
  ids: readonly number[],
): Promise<number | null> {
  const row = await db
    .selectFrom(sql<{ value: number }>`json_each(${JSON.stringify(ids)})`.as('wanted'))
    .select('wanted.value as id')
    .where(
      'wanted.value',
      'not in',
      table === 'contacts' || table === 'products'
        ? db.selectFrom(table).select('id').where('staged_batch_id', 'is', null)
        : db.selectFrom(table).select('id'),
    )
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
