import { sql, type RawBuilder } from 'kysely'
import { foldCustom, type CustomKind } from '#shared/domain/custom-value.ts'
import type { ReadableDb } from '../open-database.ts'

/** What a customer's value of one field must be. Days as `YYYY-MM-DD`, money in minor units, choices by id. */
export type CustomCondition =
  | { readonly is: string }
  | { readonly contains: string }
  | { readonly from?: number | string | undefined; readonly to?: number | string | undefined }
  | { readonly anyOf: readonly string[] }
  | { readonly yes: boolean }
  | { readonly empty: boolean }

type Field = { readonly id: number; readonly kind: CustomKind }

/** Days are folded like every text; the order stays. */
const bound = (kind: CustomKind, value: number | string): number | string =>
  kind === 'number' || kind === 'money' ? Number(value) : foldCustom(String(value))

/** Ids of customers (also of those whom no reader may see) who meet a condition; an index is read, never the table. */
export function customersWithValue({ id, kind }: Field, condition: CustomCondition): RawBuilder<{ id: number }> {
  const found = (where: RawBuilder<unknown>) =>
    sql<{ id: number }>`SELECT contact_id AS id FROM custom_values WHERE field_id = ${id} AND ${where}`
  if ('is' in condition) return found(sql`folded = ${foldCustom(condition.is)}`)
  if ('contains' in condition) return found(sql`instr(folded, ${foldCustom(condition.contains)}) > 0`)
  if ('anyOf' in condition)
    return found(sql`folded IN (SELECT value FROM json_each(${JSON.stringify(condition.anyOf)}))`)
  if ('yes' in condition) return found(sql`folded = ${condition.yes ? '1' : '0'}`)
  if ('empty' in condition)
    return condition.empty
      ? sql`
          SELECT id FROM contacts
          WHERE id NOT IN (SELECT contact_id FROM custom_values WHERE field_id = ${id})`
      : sql`SELECT DISTINCT contact_id AS id FROM custom_values WHERE field_id = ${id}`
  const column = sql.ref(kind === 'number' || kind === 'money' ? 'number' : 'folded')
  const { from, to } = condition
  const bounds = [
    sql`${column} IS NOT NULL`,
    ...(from === undefined ? [] : [sql`${column} >= ${bound(kind, from)}`]),
    ...(to === undefined ? [] : [sql`${column} <= ${bound(kind, to)}`]),
  ]
  return found(sql.join(bounds, sql` AND `))
}

/** The ids of {@link customersWithValue}, in no order. As one value: 100 000 rows would hold the thread. */
export async function contactIdsWithValue(
  db: ReadableDb,
  field: Field,
  condition: CustomCondition,
): Promise<readonly number[]> {
  const row = await db
    .selectFrom(sql<{ id: number }>`(${customersWithValue(field, condition)})`.as('found'))
    .select(sql<string>`json_group_array(found.id)`.as('ids'))
    .executeTakeFirstOrThrow()
  return JSON.parse(row.ids) as number[]
}
