import { sql } from 'kysely'
import type { ReadableDb } from '#db/open-database.ts'
import { cardPartTables } from '#db/repositories/card-parts.ts'
import { samePerson } from '#db/repositories/erase-contact.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { backupFolderOf } from '../backups/backup-folder.ts'
import { shownBackups } from '../backups/list-backups.ts'
import { presentPerson } from './present-person.ts'

async function count(db: ReadableDb, table: string, column: string, ids: readonly number[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM ${sql.table(table)} WHERE ${sql.ref(column)} IN (${sql.join(ids)})`.execute(db as never)
  return Number(rows[0]?.n ?? 0)
}

/** What is held on a person: what erasing takes away and what stays. */
export async function erasePreview(shop: OpenShop, given: number) {
  const { db } = shop
  const person = await presentPerson(db, given)
  const { id } = person
  const ids = await samePerson(db, id)
  const of = (table: string, column = 'contact_id') => count(db, table, column, ids)
  let parts = 0
  for (const table of cardPartTables) if (table !== 'consents') parts += await of(table)
  return {
    name: person.display_name,
    held: {
      purchases: await of('purchases'),
      activities: await of('activities'),
      followUps: await of('follow_ups'),
      attachments: await of('attachments'),
      photos: await of('photos'),
      consents: await of('consents'),
      parts,
      relations:
        (await of('company_people', 'person_id')) +
        (await of('company_people', 'company_id')) +
        (await of('contacts', 'referred_by_id')) +
        (person.household_id === null ? 0 : 1),
      changes: await of('journal'),
      merged: ids.length - 1,
      backups: shownBackups(backupFolderOf(shop.database.file), null).length,
    },
  }
}
