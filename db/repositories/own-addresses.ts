import type { ReadableDb, WritableDb } from '../open-database.ts'

const key = 'own-mail-addresses'

/** E-mail addresses in small letters. */
export type OwnAddresses = {
  /** The shop's own, learned from mail that came in or said by the user. */
  readonly own: readonly string[]
  /** Those that the user took away: never learned again. */
  readonly others: readonly string[]
}

export async function readOwnAddresses(db: ReadableDb): Promise<OwnAddresses> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row === undefined ? { own: [], others: [] } : (JSON.parse(row.value) as OwnAddresses)
}

export async function writeOwnAddresses(trx: WritableDb, { own, others }: OwnAddresses): Promise<void> {
  const value = JSON.stringify({ own: [...new Set(own)].sort(), others: [...new Set(others)].sort() })
  await trx
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
