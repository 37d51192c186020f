import type { Selectable } from 'kysely'
import { readChoices, type CustomChoice, type CustomKind } from '#shared/domain/custom-value.ts'
import type { CustomFieldsTable } from '../card-schema.ts'
import type { ReadableDb } from '../open-database.ts'

/** A field that the shop defined by itself. */
export type StoredCustomField = {
  readonly id: number
  readonly uid: string
  readonly version: number
  readonly name: string
  readonly folded: string
  readonly kind: CustomKind
  readonly required: boolean
  readonly inList: boolean
  readonly choices: readonly CustomChoice[]
  readonly isRemoved: boolean
}

const toField = (row: Selectable<CustomFieldsTable>): StoredCustomField => ({
  id: row.id,
  uid: row.uid,
  version: row.version,
  name: row.name,
  folded: row.folded,
  kind: row.kind,
  required: row.required === 1,
  inList: row.in_list === 1,
  choices: readChoices(row.choices),
  isRemoved: row.deleted_at !== null,
})

/** The fields in the order of the card, or those in the trash, removed last first. */
export async function readCustomFields(
  db: ReadableDb,
  { removed = false }: { readonly removed?: boolean } = {},
): Promise<readonly StoredCustomField[]> {
  const all = db.selectFrom('custom_fields').selectAll()
  const rows = removed
    ? await all.where('deleted_at', 'is not', null).orderBy('deleted_at', 'desc').orderBy('id').execute()
    : await all.where('deleted_at', 'is', null).orderBy('position').orderBy('id').execute()
  return rows.map(toField)
}

/** One field, also one in the trash; null for an unknown id. */
export async function readCustomField(db: ReadableDb, id: number): Promise<StoredCustomField | null> {
  const row = await db.selectFrom('custom_fields').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toField(row)
}

/** Another field of this folded name that is not in the trash. */
export async function customFieldNamed(db: ReadableDb, folded: string, except: number | null): Promise<number | null> {
  const row = await db
    .selectFrom('custom_fields')
    .select('id')
    .where('folded', '=', folded)
    .where('deleted_at', 'is', null)
    .where('id', '<>', except ?? 0)
    .executeTakeFirst()
  return row?.id ?? null
}
