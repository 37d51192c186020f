import type { ReadableDb } from '../open-database.ts'

/** Those of some uids that a customer has already, also in the trash and in imports under way. Empty ones are none. */
export async function takenUids(db: ReadableDb, uids: readonly string[]): Promise<Set<string>> {
  const taken = new Set<string>()
  const given = uids.filter((uid) => uid !== '')
  for (let from = 0; from < given.length; from += 500) {
    const some = given.slice(from, from + 500)
    const rows = await db.selectFrom('contacts').select('uid').where('uid', 'in', some).execute()
    for (const { uid } of rows) taken.add(uid)
  }
  return taken
}
