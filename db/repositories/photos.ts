import type { Database } from 'better-sqlite3'
import { sql, type Selectable } from 'kysely'
import type { PhotosTable } from '../card-schema.ts'
import type { ReadableDb, WritableDb } from '../open-database.ts'

/** Photos with their pictures. */
export async function readPhotos(db: ReadableDb, ids: readonly number[]) {
  return await db.selectFrom('photos').selectAll().where('id', 'in', ids).execute()
}

export type PhotoFacts = Pick<Selectable<PhotosTable>, 'id' | 'media_type' | 'width' | 'height' | 'sha256'> & {
  readonly bytes: number
}

/** What photos are, without their pictures. */
export async function readPhotoFacts(db: ReadableDb, ids: readonly number[]): Promise<readonly PhotoFacts[]> {
  if (ids.length === 0) return []
  return await db
    .selectFrom('photos')
    .select(['id', 'media_type', 'width', 'height', 'sha256', sql<number>`length(content)`.as('bytes')])
    .where('id', 'in', ids)
    .execute()
}

/** The photo of each customer who has one. At most a page of ids. */
export async function readPhotoIds(
  db: ReadableDb,
  customerIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (customerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('contacts')
    .select(['id', 'photo_id'])
    .where('id', 'in', [...new Set(customerIds)])
    .where('photo_id', 'is not', null)
    .execute()
  return new Map(rows.flatMap(({ id, photo_id }) => (photo_id === null ? [] : [[id, photo_id] as const])))
}

/** A picture with what its own words say of it. */
export type NewPhoto = Pick<Selectable<PhotosTable>, 'media_type' | 'width' | 'height' | 'sha256' | 'content'>

/**
 * Writes pictures of customers by prepared statements, for imports; the same picture again is the row that is there.
 * Photos never change, so none is journaled: which one is shown is a column of the customer.
 */
export function photoWriter(raw: Database) {
  const known = raw.prepare('SELECT id FROM photos WHERE contact_id = ? AND sha256 = ?').pluck()
  const insert = raw.prepare(
    `INSERT INTO photos (contact_id, sha256, media_type, width, height, created_at, content)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  return (contactId: number, photo: NewPhoto, at: string): number => {
    const { sha256, media_type, width, height, content } = photo
    const same = known.get(contactId, sha256) as number | undefined
    if (same !== undefined) return same
    return Number(insert.run(contactId, sha256, media_type, width, height, at, content).lastInsertRowid)
  }
}

/** Acts of the user that undo can still reach, however old. */
const undoneAtMost = 50

/**
 * Removes the photos that no card shows and that no act of the undo stack, or since an instant, gave or took away.
 * @returns how many
 */
export async function purgePhotos(trx: WritableDb, before: string): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM photos
    -- By an index alone: only those that nobody shows are read.
    WHERE id IN (SELECT p.id FROM photos p WHERE NOT EXISTS (SELECT 1 FROM contacts WHERE photo_id = p.id))
      AND created_at < ${before}
      AND NOT EXISTS (
        SELECT 1 FROM journal JOIN acts ON acts.id = journal.act_id
        WHERE journal.table_name = 'contacts'
          AND journal.contact_id IN (
            photos.contact_id, (SELECT merged_into_id FROM contacts WHERE contacts.id = photos.contact_id))
          AND photos.id IN (json_extract(journal.before, '$.photo_id'), json_extract(journal.after, '$.photo_id'))
          AND (acts.at >= ${before} OR acts.id >= (
            SELECT coalesce(min(id), 0) FROM (SELECT id FROM acts WHERE kind = 'do' ORDER BY id DESC LIMIT ${undoneAtMost})))
      )`.execute(trx)
  return Number(numAffectedRows ?? 0n)
}
