import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** Where the words of an entry of the time line lie; the id is that of the table. */
export type TimelineTextSource =
  'sale' | 'activity' | 'follow-up' | 'complaint' | 'credit' | 'recall' | 'contacted' | 'loss' | 'order' | 'attachment'

export type TimelineText = { readonly source: TimelineTextSource; readonly id: number; readonly text: string }

/** Signs of one text that are looked through: of a mail its first thirty pages. */
const longestText = 100_000

/** The words of everything on the time line of a customer; of private notes none. */
export async function readTimelineTexts(db: ReadableDb, contactId: number): Promise<readonly TimelineText[]> {
  const found = sql<TimelineText>`(
    SELECT 'sale' AS source, p.id AS id, p.note || ' ' || coalesce((SELECT group_concat(l.name, ' ') FROM purchase_lines l
      WHERE l.purchase_id = p.id), '') AS text
      FROM purchases p WHERE p.contact_id = ${contactId} AND p.deleted_at IS NULL AND p.staged_batch_id IS NULL
    UNION ALL SELECT 'activity', a.id, coalesce(m.subject || ' ' || (SELECT group_concat(value, ' ')
      FROM json_tree(m.people) WHERE type = 'text') || ' ', '') || coalesce((SELECT group_concat(f.name, ' ')
      FROM mail_files f WHERE f.activity_id = a.id) || ' ', '') || substr(coalesce(m.full_text, a.text), 1, ${longestText})
      FROM activities a LEFT JOIN mails m ON m.activity_id = a.id
      WHERE a.contact_id = ${contactId} AND a.is_private = 0 AND a.deleted_at IS NULL AND a.staged_batch_id IS NULL
    UNION ALL SELECT 'follow-up', id, title || ' ' || note FROM follow_ups
      WHERE contact_id = ${contactId} AND deleted_at IS NULL
    UNION ALL SELECT 'complaint', id, text || ' ' || resolution FROM complaints
      WHERE contact_id = ${contactId} AND deleted_at IS NULL
    UNION ALL SELECT 'credit', id, note FROM credit_entries WHERE contact_id = ${contactId} AND deleted_at IS NULL
    UNION ALL SELECT 'recall', r.id, r.note || ' ' || coalesce(p.name, '') FROM recalls r
      LEFT JOIN products p ON p.id = r.product_id WHERE r.contact_id = ${contactId} AND r.deleted_at IS NULL
    UNION ALL SELECT 'contacted', id, note FROM settlements
      WHERE contact_id = ${contactId} AND act = 'done' AND deleted_at IS NULL
    UNION ALL SELECT 'loss', id, note FROM losses WHERE contact_id = ${contactId} AND deleted_at IS NULL
    UNION ALL SELECT 'order', o.id, o.number || ' ' || coalesce((SELECT group_concat(l.name, ' ') FROM order_lines l
      WHERE l.order_id = o.id), '') FROM orders o WHERE o.contact_id = ${contactId} AND o.deleted_at IS NULL
    UNION ALL SELECT 'attachment', id, name FROM attachments WHERE contact_id = ${contactId} AND deleted_at IS NULL)`
  return await db.selectFrom(found.as('found')).selectAll().execute()
}
