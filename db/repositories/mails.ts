import type { Database } from 'better-sqlite3'
import type { ReadableDb } from '../open-database.ts'

/** Whose time line has a mail already, by its key: what is in the trash doesn't count, so that it can be imported again. */
export function mailOwners(raw: Database): (mailKey: string) => readonly number[] {
  const owners = raw
    .prepare(
      `SELECT a.contact_id FROM mails m JOIN activities a ON a.id = m.activity_id
       WHERE m.mail_key = ? AND a.deleted_at IS NULL AND a.staged_batch_id IS NULL`,
    )
    .pluck()
  return (mailKey) => owners.all(mailKey) as number[]
}

/** Mails among these activities, with their files. */
export async function readMails(db: ReadableDb, activityIds: readonly number[]) {
  if (activityIds.length === 0) return { mails: [], files: [] }
  const mails = await db.selectFrom('mails').selectAll().where('activity_id', 'in', activityIds).execute()
  const files = await db
    .selectFrom('mail_files')
    .selectAll()
    .where('activity_id', 'in', activityIds)
    .orderBy('activity_id')
    .orderBy('position')
    .execute()
  return { mails, files }
}

/** A file of a mail, with the state of the activity that it belongs to. */
export async function readMailFile(db: ReadableDb, id: number) {
  return await db
    .selectFrom('mail_files')
    .innerJoin('activities', 'activities.id', 'mail_files.activity_id')
    .select(['mail_files.name', 'media_type', 'sha256', 'activities.deleted_at'])
    .where('mail_files.id', '=', id)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
}
