import { AppError } from '#shared/contract/errors.ts'
import type { Act } from '#db/journal.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { readJournal } from '#db/read-journal.ts'
import { deleteHiddenField, insertHiddenField, isFieldUsed } from '#db/repositories/hidden-fields.ts'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import { moveTrash } from '#db/repositories/trash-flag.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { refuseTakenName, refuseTooMany } from '../custom-fields/write-field.ts'
import type { ImportReading } from './import-types.ts'
import type { CustomerContent } from './customer-content.ts'
import { mappedList } from './record-list.ts'
import type { CustomersPlan } from './plan-customers.ts'

/** Own fields that columns of a file become. */
export const newFieldsOf = ({ columns }: ImportReading): readonly StoredCustomField[] => {
  const fields = new Map(columns.flatMap(({ newField }) => (newField === undefined ? [] : [[newField.id, newField]])))
  return [...fields.values()]
}

/** New fields as they wait in the trash, with the ids they have there, until the import that needs them is done. */
export type WaitingFields = {
  readonly fields: readonly StoredCustomField[]
  readonly at: string
}

/** Makes the fields where nobody sees them yet. Throws `custom-field-exists`, `too-many-custom-fields`. */
export async function makeFields(shop: OpenShop, wanted: readonly StoredCustomField[]): Promise<WaitingFields> {
  const at = new Date(shop.now()).toISOString()
  for (const { name } of wanted) await refuseTakenName(shop.db, name, null)
  const fields = await inTransaction(shop.db, async (trx) => {
    const made: StoredCustomField[] = []
    for (const field of wanted) {
      await refuseTooMany(trx)
      made.push({ ...field, id: await insertHiddenField(trx, field, at, made.length) })
    }
    return made
  })
  return { fields, at }
}

/** Shows them, as a part of the act of the import. */
export async function showFields(running: Act, { fields, at }: WaitingFields): Promise<void> {
  if (fields.length === 0) return
  for (const { name } of fields) await refuseTakenName(running.trx, name, null)
  const shown = await moveTrash(running, {
    table: 'custom_fields',
    ids: fields.map(({ id }) => id),
    from: at,
    to: null,
  })
  if (shown.length < fields.length) throw new AppError('changed-meanwhile', { kind: 'import' })
}

/** Of an import that came to nothing. */
export async function dropFields(shop: OpenShop, { fields }: WaitingFields): Promise<void> {
  if (!shop.database.raw.open) return
  for (const { id } of fields) await inTransaction(shop.db, (trx) => deleteHiddenField(trx, id))
}

/** Puts the fields that an import made back into the trash, unless somebody has written into them since. */
export async function trashFields(running: Act, actId: number): Promise<void> {
  const entries = await readJournal(running.trx, actId)
  const ids = entries.flatMap(({ table_name: table, op, record_id: id, before, after }) =>
    table === 'custom_fields' && op === 'update' && isShown(before, after) ? [id] : [],
  )
  for (const id of ids)
    if (!(await isFieldUsed(running.trx, id)))
      await moveTrash(running, { table: 'custom_fields', ids: [id], from: null, to: running.at })
}

const isShown = (before: string | null, after: string | null): boolean =>
  before?.includes('"deleted_at":"') === true && after === '{"deleted_at":null}'

/** The plan with the real ids of fields that were made for it. */
export function withFieldIds(
  plan: CustomersPlan,
  wanted: readonly StoredCustomField[],
  { fields }: WaitingFields,
): CustomersPlan {
  if (wanted.length === 0) return plan
  const ids = new Map(wanted.map(({ id }, at) => [String(id), String(fields[at]?.id ?? id)]))
  const real = (content: CustomerContent): CustomerContent => ({
    ...content,
    custom: Object.fromEntries(Object.entries(content.custom).map(([id, value]) => [ids.get(id) ?? id, value])),
  })
  return {
    ...plan,
    creates: mappedList(plan.creates, real),
    merges: plan.merges.map((merge) => ({ ...merge, after: real(merge.after) })),
  }
}
