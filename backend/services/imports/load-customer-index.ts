import type { ReadableDb } from '#db/open-database.ts'
import { candidatesAfter } from '#db/repositories/import-candidates.ts'
import { readMergedUids } from '#db/repositories/merged-contacts.ts'
import { createCustomerIndex, knownCustomer, type CustomerIndex } from './customer-index.ts'
import { breathe, type ImportPace } from './import-pace.ts'

/** All customers of the shop, ready to be matched. */
export async function loadCustomerIndex(db: ReadableDb, pace: Pick<ImportPace, 'signal'>): Promise<CustomerIndex> {
  const index = createCustomerIndex()
  let after = 0
  for (;;) {
    const rows = await candidatesAfter(db, after)
    const last = rows.at(-1)
    if (last === undefined) break
    for (const row of rows) index.add(knownCustomer(row, { id: row.id }, row, row.nameKey))
    after = last.id
    await breathe(pace)
  }
  for (const { uid, id } of await readMergedUids(db)) index.addUid(uid, id)
  return index
}
