import { sql } from 'kysely'
import type { Act } from '../journal.ts'
import type { ReadableDb, WritableDb } from '../open-database.ts'
import { blankActs, eraseJournal } from './erase-journal.ts'
import { anonymiseCredit, anonymiseOrders, anonymisePurchases } from './erase-purchases.ts'
import { personTables } from './person-tables.ts'

/** A person and everybody who was merged into them: one and the same. */
export async function samePerson(db: ReadableDb, contactId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    WITH RECURSIVE same (id) AS (
      SELECT ${contactId} UNION SELECT c.id FROM contacts c JOIN same s ON c.merged_into_id = s.id
    ) SELECT id FROM same`.execute(db as never)
  return rows.map(({ id }) => id)
}

/** All names under which persons stand in what acts are called by. */
async function namesOf(db: ReadableDb, ids: readonly number[]): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT display_name AS name FROM contacts WHERE id IN (${sql.join(ids)})
    UNION SELECT json_extract(before, '$.display_name') FROM journal
      WHERE contact_id IN (${sql.join(ids)}) AND table_name = 'contacts'
    UNION SELECT json_extract(after, '$.display_name') FROM journal
      WHERE contact_id IN (${sql.join(ids)}) AND table_name = 'contacts'
    UNION SELECT title FROM follow_ups WHERE contact_id IN (${sql.join(ids)})`.execute(db as never)
  return rows.flatMap(({ name }) => (typeof name === 'string' && name !== '' ? [name] : []))
}

/**
 * Tags that only these persons have, and households in which one other lives at most, and a household of one is none:
 * words that would still tell of them.
 */
async function ownWords(db: ReadableDb, ids: readonly number[]) {
  const { rows: tags } = await sql<{ id: number }>`
    SELECT DISTINCT tag_id AS id FROM contact_tags own WHERE contact_id IN (${sql.join(ids)}) AND NOT EXISTS
      (SELECT 1 FROM contact_tags o WHERE o.tag_id = own.tag_id AND o.contact_id NOT IN (${sql.join(ids)}))`.execute(
    db as never,
  )
  const { rows: households } = await sql<{ id: number }>`
    SELECT DISTINCT household_id AS id FROM contacts own WHERE id IN (${sql.join(ids)}) AND household_id IS NOT NULL
      AND (SELECT count(*) FROM contacts o
        WHERE o.household_id = own.household_id AND o.id NOT IN (${sql.join(ids)})) < 2`.execute(db as never)
  return { tags: tags.map(({ id }) => id), households: households.map(({ id }) => id) }
}

async function forgetWord(trx: WritableDb, table: 'tags' | 'households', ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const entries = trx.deleteFrom('journal').where('table_name', '=', table).where('record_id', 'in', ids)
  const acts = await entries.returning('act_id').execute()
  await blankActs(trx, [...new Set(acts.map(({ act_id: id }) => id))], [])
  await trx.deleteFrom(table).where('id', 'in', ids).execute()
}

/** Links that others have to what goes. */
async function unlink(trx: WritableDb, ids: readonly number[]): Promise<void> {
  const promises = trx.selectFrom('follow_ups').select('id').where('contact_id', 'in', ids)
  await trx.updateTable('follow_ups').set({ previous_id: null }).where('previous_id', 'in', promises).execute()
  for (const column of ['referred_by_id', 'merged_into_id'] as const)
    await trx
      .updateTable('contacts')
      .set({ [column]: null })
      .where(column, 'in', ids)
      .execute()
  await trx.updateTable('contacts').set({ photo_id: null, household_id: null }).where('id', 'in', ids).execute()
}

/**
 * Erases persons for good as a part of `act`, which must have no entry of its own about them: nothing of it can be undone.
 * Sales stay, as nobody's. The list of the erased keeps their uids, which name nobody.
 */
export async function eraseContacts(act: Act, ids: readonly number[]): Promise<{ purchases: number }> {
  const { trx } = act
  const uids = await trx.selectFrom('contacts').select('uid').where('id', 'in', ids).execute()
  const names = await namesOf(trx, ids)
  const { tags, households } = await ownWords(trx, ids)
  await blankActs(trx, await eraseJournal(trx, ids), names)
  const purchases = await anonymisePurchases(trx, ids, act.at)
  await anonymiseCredit(trx, ids, act.at)
  await anonymiseOrders(trx, ids, act.at)
  await unlink(trx, ids)
  for (const { table, columns } of personTables)
    for (const column of columns) {
      await sql`DELETE FROM ${sql.table(table)} WHERE ${sql.ref(column)} IN (${sql.join(ids)})`.execute(trx)
      act.tables.add(table)
    }
  for (const index of ['contact_words', 'contact_trigrams'])
    await sql`DELETE FROM ${sql.table(index)} WHERE rowid IN (${sql.join(ids)})`.execute(trx)
  await trx.deleteFrom('contacts').where('id', 'in', ids).execute()
  if (households.length > 0)
    await trx.updateTable('contacts').set({ household_id: null }).where('household_id', 'in', households).execute()
  await forgetWord(trx, 'tags', tags)
  await forgetWord(trx, 'households', households)
  for (const { uid } of uids)
    await trx
      .insertInto('erasures')
      .values({ contact_uid: uid, erased_at: act.at })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  for (const table of ['contacts', 'purchases', 'purchase_lines', 'credit_entries', 'tags', 'journal', 'erasures'])
    act.tables.add(table)
  return { purchases }
}
