import type { ShopDatabase } from '#db/open-database.ts'
import { contactReferences } from '#db/repositories/contact-references.ts'

/** Say when and by what, not what is. */
const passing = new Set(['version', 'updated_at', 'parts_revision'])

type Dumped = Readonly<Record<string, unknown>>

/** Everything that names some customers, in every table, as it stands: their rows too, with what is derived. */
export function dumpOf(raw: ShopDatabase['raw'], ids: readonly number[]): Readonly<Record<string, readonly Dumped[]>> {
  const list = ids.join(', ')
  const byTable = Map.groupBy(Object.keys(contactReferences), (reference) => reference.split('.')[0] ?? '')
  const dump: Record<string, readonly Dumped[]> = {}
  for (const [table, references] of byTable) {
    const where = references.map((reference) => `${reference.split('.')[1]} IN (${list})`).join(' OR ')
    const own = table === 'contacts' ? ` OR id IN (${list})` : ''
    const rows = raw.prepare(`SELECT * FROM ${table} WHERE ${where}${own}`).all() as Dumped[]
    dump[table] = rows
      .map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !passing.has(column))))
      .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
  }
  return dump
}
