import type { ReadableDb } from '../open-database.ts'

/** The newest act; 0 in a new shop. */
export async function lastActId(db: ReadableDb): Promise<number> {
  const row = await db
    .selectFrom('acts')
    .select((e) => e.fn.max<number | null>('id').as('id'))
    .executeTakeFirst()
  return row?.id ?? 0
}

/** Records that acts touched, a changed part counting as a change of its record. */
export type Touched = {
  readonly contacts: ReadonlySet<number>
  readonly purchases: ReadonlySet<number>
  readonly products: ReadonlySet<number>
}

const idOf = (json: string | null, key: string): number | null => {
  if (json === null) return null
  const value = (JSON.parse(json) as Readonly<Record<string, unknown>>)[key]
  return typeof value === 'number' ? value : null
}

/** What was changed by the acts after one, by anybody, from any door. */
export async function touchedSince(db: ReadableDb, actId: number): Promise<Touched> {
  const contacts = new Set<number>()
  const purchases = new Set<number>()
  const products = new Set<number>()
  const entries = await db
    .selectFrom('journal')
    .select(['table_name', 'record_id', 'before', 'after'])
    .where('act_id', '>', actId)
    .execute()
  for (const { table_name: table, record_id: id, before, after } of entries) {
    if (table === 'contacts') contacts.add(id)
    else if (table === 'products') products.add(id)
    else if (table === 'purchases') purchases.add(id)
    for (const json of [before, after]) {
      const contact = idOf(json, 'contact_id')
      if (contact !== null) contacts.add(contact)
      const purchase = idOf(json, 'purchase_id')
      if (purchase !== null) purchases.add(purchase)
    }
  }
  const bought = [...purchases]
  for (let from = 0; from < bought.length; from += 500) {
    const rows = await db
      .selectFrom('purchases')
      .select('contact_id')
      .distinct()
      .where('id', 'in', bought.slice(from, from + 500))
      .execute()
    for (const { contact_id: contact } of rows) if (contact !== null) contacts.add(contact)
  }
  return { contacts, purchases, products }
}
