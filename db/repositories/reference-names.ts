import { referenceColumns, type ReferenceColumn } from '#shared/domain/record-fields.ts'
import type { Row } from '../journal.ts'
import type { ReadableDb } from '../open-database.ts'
import { parseRow } from '../read-journal.ts'

export const isReference = (column: string): column is ReferenceColumn => column in referenceColumns

const nameColumns = {
  contacts: 'display_name',
  households: 'name',
  tags: 'name',
  custom_fields: 'name',
  products: 'name',
  staff: 'name',
} as const

/** Kinds of own fields of the shop as `own-kind 5`, names of their choices as `own-choice 5 2`. */
export async function readOwnFieldNames(db: ReadableDb): Promise<ReadonlyMap<string, string>> {
  const fields = await db.selectFrom('custom_fields').select(['id', 'kind', 'choices']).execute()
  return new Map(
    fields.flatMap(({ id, kind, choices }) => [
      [`own-kind ${id}`, kind] as const,
      ...(JSON.parse(choices) as readonly { readonly id: unknown; readonly name: string }[]).map(
        (choice) => [`own-choice ${id} ${String(choice.id)}`, choice.name] as const,
      ),
    ]),
  )
}

/** What a removed tag or household was called last: the journal holds its row. */
async function readLastNames(
  db: ReadableDb,
  table: string,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('journal')
    .select(['record_id', 'before'])
    .where('table_name', '=', table)
    .where('record_id', 'in', ids)
    .where('op', '=', 'delete')
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ record_id: id, before }) => [id, String(parseRow(before)?.['name'] ?? '')]))
}

/** Names of the records that rows point to, by `column id`; of what is gone the last one, where it is known. */
export async function readReferenceNames(db: ReadableDb, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  const wanted = new Map<ReferenceColumn, Set<number>>()
  for (const row of rows)
    for (const [column, value] of Object.entries(row))
      if (isReference(column) && typeof value === 'number') {
        const ids = wanted.get(column) ?? new Set()
        wanted.set(column, ids.add(value))
      }
  for (const [column, ids] of wanted) {
    const table = referenceColumns[column]
    const all = [...ids]
    for (let at = 0; at < all.length; at += 500) {
      const some = all.slice(at, at + 500)
      const found = await db
        .selectFrom(table as 'contacts')
        .select(['id', `${nameColumns[table] as 'display_name'} as name`])
        .where('id', 'in', some)
        .execute()
      const known = new Map(found.map(({ id, name }) => [id, name]))
      const gone = await readLastNames(
        db,
        table,
        some.filter((id) => !known.has(id)),
      )
      for (const [id, name] of [...known, ...gone]) names.set(`${column} ${id}`, name)
    }
  }
  return names
}
