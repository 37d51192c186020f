import type { ReadableDb, WritableDb } from '../open-database.ts'
import { newUid } from '../uid.ts'
import type { StoredCustomField } from './custom-fields.ts'

/** Writes an own field that lies in the trash from the start: an import that is not done yet fills it. @returns its id */
export async function insertHiddenField(
  trx: WritableDb,
  { name, folded, kind }: Pick<StoredCustomField, 'name' | 'folded' | 'kind'>,
  at: string,
  /** How many come before it. */
  before: number,
): Promise<number> {
  const last = await trx
    .selectFrom('custom_fields')
    .select((e) => e.fn.max<number | null>('position').as('position'))
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  const { id } = await trx
    .insertInto('custom_fields')
    .values({
      uid: newUid(Date.parse(at)),
      name,
      folded,
      kind,
      required: 0,
      in_list: 0,
      choices: '[]',
      position: (last?.position ?? -1) + 1 + before,
      created_at: at,
      updated_at: at,
      deleted_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes such a field out for good, with what was written into it. */
export async function deleteHiddenField(trx: WritableDb, id: number): Promise<void> {
  await trx.deleteFrom('custom_values').where('field_id', '=', id).execute()
  await trx.deleteFrom('custom_fields').where('id', '=', id).where('deleted_at', 'is not', null).execute()
}

/** Whether a customer who isn't in the trash has a value of a field. */
export async function isFieldUsed(db: ReadableDb, id: number): Promise<boolean> {
  const row = await db
    .selectFrom('custom_values')
    .innerJoin('contacts', 'contacts.id', 'custom_values.contact_id')
    .select('custom_values.id')
    .where('custom_values.field_id', '=', id)
    .where('contacts.deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
