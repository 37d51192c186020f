import type { Row } from '../journal.ts'
import type { ReadableDb } from '../open-database.ts'
import { cardPartTables } from './card-parts.ts'

/** What was changed of a customer, in words of the schema: a column of `contacts`, or the kind of a part. */
export type ChangedPart = { readonly table: string; readonly field: string }

const parse = (text: string | null): Row => (text === null ? {} : (JSON.parse(text) as Row))

/** Acts that raised the version of a customer above one that somebody has read, with the columns they changed. */
async function actsSince(db: ReadableDb, contactId: number, version: number) {
  const rows = await db
    .selectFrom('journal')
    .select(['act_id', 'after'])
    .where('table_name', '=', 'contacts')
    .where('record_id', '=', contactId)
    .where('op', '=', 'update')
    .orderBy('id', 'desc')
    .execute()
  return rows
    .map((row) => ({ actId: row.act_id, after: parse(row.after) }))
    .filter(({ after }) => Number(after['version'] ?? 0) > version)
}

/** Everything that was changed of a customer since a version: what a later save must not overwrite unseen. */
export async function changesSince(
  db: ReadableDb,
  contactId: number,
  version: number,
): Promise<readonly ChangedPart[]> {
  const acts = await actsSince(db, contactId, version)
  if (acts.length === 0) return []
  const changed: ChangedPart[] = acts.flatMap(({ after }) =>
    Object.keys(after).map((field) => ({ table: 'contacts', field })),
  )
  const entries = await db
    .selectFrom('journal')
    .select(['table_name', 'record_id', 'before', 'after'])
    .where('contact_id', '=', contactId)
    .where('act_id', 'in', [...new Set(acts.map(({ actId }) => actId))])
    .where('table_name', 'in', cardPartTables)
    .execute()
  const points = await db
    .selectFrom('contact_points')
    .select(['id', 'kind'])
    .where('contact_id', '=', contactId)
    .execute()
  const kinds = new Map(points.map((point) => [point.id, point.kind as string]))
  const values = await db
    .selectFrom('custom_values')
    .select(['id', 'field_id'])
    .where('contact_id', '=', contactId)
    .execute()
  const fieldIds = new Map(values.map((value) => [value.id, value.field_id]))
  for (const { table_name: table, record_id: id, before, after } of entries) {
    // An update names its changed columns only; of which kind a contact point is, its present row tells.
    const told = { ...parse(before), ...parse(after) }
    if (table === 'custom_values') {
      // A value that is gone by now was deleted or made in one of these entries, with its whole row.
      const fieldId = told['field_id'] ?? fieldIds.get(id)
      if (fieldId !== undefined) changed.push({ table, field: `custom.${fieldId}` })
      continue
    }
    const kind = told['kind'] ?? kinds.get(id) ?? ''
    changed.push({ table, field: table === 'contact_points' ? String(kind) : table })
  }
  return changed
}
