import type { ReadableDb, WritableDb } from '../open-database.ts'

const key = 'own-mail-addresses'

/** The shop's own e-mail addresses, in small letters: learned from mail that came in, or said by the user. */
export async function readOwnAddresses(db: ReadableDb): Promise<readonly string[]> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row === undefined ? [] : (JSON.parse(row.value) as string[])
}

export async function writeOwnAddresses(trx: WritableDb, addresses: readonly string[]): Promise<void> {
  const value = JSON.stringify([...new Set(addresses)].sort())
  await trx
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
