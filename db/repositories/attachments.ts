import type { Selectable } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { AttachmentsTable } from '../card-schema.ts'

export type AttachmentRow = Selectable<AttachmentsTable>

/** Of a customer, the newest first, without the trash. */
export async function readAttachments(
  db: ReadableDb,
  { customerId, offset, limit }: { readonly customerId: number; readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly rows: readonly AttachmentRow[] }> {
  const present = db.selectFrom('attachments').where('contact_id', '=', customerId).where('deleted_at', 'is', null)
  const { n } = await present.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await present.selectAll().orderBy('id', 'desc').offset(offset).limit(limit).execute()
  return { total: Number(n), rows }
}

/** In the trash too. */
export async function readAttachment(db: ReadableDb, id: number): Promise<AttachmentRow | null> {
  const row = await db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** Which of these contents a row needs, in the trash or not. */
export async function usedContents(db: ReadableDb, sha256s: readonly string[]): Promise<ReadonlySet<string>> {
  const used = new Set<string>()
  for (let at = 0; at < sha256s.length; at += 500)
    for (const table of ['attachments', 'mail_files'] as const) {
      const rows = await db
        .selectFrom(table as 'attachments')
        .select('sha256')
        .distinct()
        .where('sha256', 'in', sha256s.slice(at, at + 500))
        .execute()
      for (const { sha256 } of rows) used.add(sha256)
    }
  return used
}

/** What needs a content: files of cards, and of mails, by the id of each. */
const contentRows = (db: ReadableDb) =>
  db
    .selectFrom('attachments')
    .select(['sha256', 'bytes', 'id'])
    .unionAll(
      db
        .selectFrom('mail_files')
        .select((e) => [e.ref('sha256').$notNull().as('sha256'), 'bytes', 'id'])
        .where('sha256', 'is not', null),
    )
    .as('contents')

/** Every content with one of the rows that need it, in the order of the contents. */
export async function readContentRows(db: ReadableDb) {
  return await db
    .selectFrom(contentRows(db))
    .select((e) => ['sha256', e.fn.min<number>('id').as('id')])
    .groupBy('sha256')
    .orderBy('sha256')
    .execute()
}

/** What all contents take together, each counted once. */
export async function contentBytes(db: ReadableDb): Promise<number> {
  const contents = db.selectFrom(contentRows(db)).select(['sha256', 'bytes']).distinct().as('each')
  const row = await db
    .selectFrom(contents)
    .select((e) => e.fn.sum<number | null>('each.bytes').as('bytes'))
    .executeTakeFirst()
  return Number(row?.bytes ?? 0)
}
