import type { CustomKind } from '#shared/domain/custom-value.ts'
import type { Row } from './journal.ts'
import type { ReadableDb } from './open-database.ts'
import { countStuck } from './repositories/custom-values.ts'
import { isMethodUsed } from './repositories/payment-methods.ts'
import { isStaffUsed } from './repositories/staff.ts'

/** What would break if an undo wrote it: names that are given once, values that are there once, references. */

const namedTables = ['tags', 'custom_fields', 'list_views', 'payment_methods'] as const
/** Those of them that never lie in the trash. */
const withoutTrash: ReadonlySet<string> = new Set(['tags', 'payment_methods'])
const isNamed = (table: string): table is (typeof namedTables)[number] =>
  (namedTables as readonly string[]).includes(table)

/** Whether another record has got the name meanwhile that `row` would have after `patch`. */
export async function isNameTaken(db: ReadableDb, table: string, row: Row, patch: Row): Promise<boolean> {
  if (table === 'recall_rules' && 'category' in patch) {
    const other = await db
      .selectFrom('recall_rules')
      .select('id')
      .where('category', '=', String(patch['category']))
      .where('id', '<>', Number(row['id']))
      .executeTakeFirst()
    return other !== undefined
  }
  if (!isNamed(table) || !('folded' in patch || 'deleted_at' in patch)) return false
  const after = { ...row, ...patch }
  if (!withoutTrash.has(table) && after['deleted_at'] !== null) return false
  let others = db
    .selectFrom(table as 'list_views')
    .select('id')
    .where('folded', '=', String(after['folded']))
    .where('id', '<>', Number(row['id']))
  if (!withoutTrash.has(table)) others = others.where('deleted_at', 'is', null)
  return (await others.executeTakeFirst()) !== undefined
}

/** Whether values were entered since that the former kind of a field can't hold. */
export async function isKindStuck(db: ReadableDb, table: string, row: Row, patch: Row): Promise<boolean> {
  if (table !== 'custom_fields' || patch['kind'] === undefined) return false
  return (await countStuck(db, Number(row['id']), patch['kind'] as CustomKind)) > 0
}

/**
 * Whether the customer got the same tag, or a value of the same field, since it was taken away, a day was closed again or a category
 * got another rule: one is enough.
 */
export async function isThereAlready(db: ReadableDb, table: string, row: Row): Promise<boolean> {
  const contactId = Number(row['contact_id'])
  if (table === 'contact_tags')
    return (
      (await db
        .selectFrom('contact_tags')
        .select('id')
        .where('contact_id', '=', contactId)
        .where('tag_id', '=', Number(row['tag_id']))
        .executeTakeFirst()) !== undefined
    )
  if (table === 'day_closings')
    return (
      (await db.selectFrom('day_closings').select('id').where('day', '=', String(row['day'])).executeTakeFirst()) !==
      undefined
    )
  if (table === 'recall_rules')
    return (
      (await db
        .selectFrom('recall_rules')
        .select('id')
        .where('category', '=', String(row['category']))
        .executeTakeFirst()) !== undefined
    )
  if (table !== 'custom_values') return false
  const present = await db
    .selectFrom('custom_values')
    .innerJoin('custom_fields', 'custom_fields.id', 'custom_values.field_id')
    .select(['custom_values.text', 'custom_fields.kind'])
    .where('custom_values.contact_id', '=', contactId)
    .where('custom_values.field_id', '=', Number(row['field_id']))
    .execute()
  return present.some(({ text, kind }) => kind !== 'choices' || text === row['text'])
}

/** Whether a record that an act made is named by others since, and so has to stay. */
export async function isNamedByOthers(db: ReadableDb, table: string, row: Row): Promise<boolean> {
  if (table === 'tags') return await isTagUsed(db, Number(row['id']))
  if (table === 'payment_methods') return await isMethodUsed(db, String(row['code']))
  return table === 'staff' && (await isStaffUsed(db, Number(row['id'])))
}

/** Whether any customer, in the trash or not, has a tag. */
async function isTagUsed(db: ReadableDb, tagId: number): Promise<boolean> {
  const used = await db.selectFrom('contact_tags').select('id').where('tag_id', '=', tagId).executeTakeFirst()
  return used !== undefined
}

/** Whether what was counted was counted anew since the day was closed: such a closing stays whole. */
export async function isClosedAgain(db: ReadableDb, table: string, row: Row): Promise<boolean> {
  if (table !== 'day_closings' && table !== 'day_closing_counts') return false
  const id = Number(row[table === 'day_closings' ? 'id' : 'closing_id'])
  const closing = await db.selectFrom('day_closings').select('parts_revision').where('id', '=', id).executeTakeFirst()
  return closing !== undefined && closing.parts_revision !== 0
}
