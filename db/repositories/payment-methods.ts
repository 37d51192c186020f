import { sql, type Selectable } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { PaymentMethodsTable } from '../sales-schema.ts'

export type StoredPaymentMethod = Selectable<PaymentMethodsTable>

/** Own ways to pay, in the order in which they were made. */
export async function readPaymentMethods(db: ReadableDb): Promise<readonly StoredPaymentMethod[]> {
  return await db.selectFrom('payment_methods').selectAll().orderBy('id').execute()
}

/** Names of own ways to pay, by their code: what lists, files and reports write. */
export async function readMethodNames(db: ReadableDb): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('payment_methods').select(['code', 'name']).execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** The number of the next one: never one that was given before, since an undo may bring that back. */
export async function nextMethodNumber(db: ReadableDb): Promise<number> {
  const row = await db
    .selectFrom(sql<{ seq: number }>`(SELECT seq FROM sqlite_sequence WHERE name = 'payment_methods')`.as('s'))
    .select('s.seq')
    .executeTakeFirst()
  return (row?.seq ?? 0) + 1
}

/** Whether any payment names an own way to pay, in the trash too. */
export async function isMethodUsed(db: ReadableDb, code: string): Promise<boolean> {
  const paid = await db
    .selectFrom('payments')
    .select('id')
    .where('method', '=', code)
    // The words of the index, so that it is used.
    .where(sql<boolean>`method GLOB 'own-*'`)
    .limit(1)
    .executeTakeFirst()
  if (paid !== undefined) return true
  const entered = await db
    .selectFrom('credit_entries')
    .select('id')
    .where('method', '=', code)
    .limit(1)
    .executeTakeFirst()
  return entered !== undefined
}
