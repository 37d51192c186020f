import type { ReadableDb } from '../open-database.ts'
import type { MailPeople } from '../import-schema.ts'
import { readMails } from './mails.ts'

/** Mails in a batch. */
const batchSize = 200

export type ExportedMessage = {
  readonly uid: string
  readonly subject: string
  readonly people: MailPeople
  readonly sentAt: string | null
  readonly day: string
  readonly time: string | null
  readonly messageId: string
  readonly text: string
  readonly files: readonly {
    readonly name: string
    readonly bytes: number
    readonly mediaType: string
    readonly inline: boolean
  }[]
  readonly customers: readonly { readonly uid: string; readonly name: string; readonly direction: '' | 'in' | 'out' }[]
}

/** Visible mails; private ones are told nowhere. */
const visible = (db: ReadableDb) =>
  db
    .selectFrom('mails')
    .innerJoin('activities', 'activities.id', 'mails.activity_id')
    .where('activities.deleted_at', 'is', null)
    .where('activities.staged_batch_id', 'is', null)
    .where('activities.is_private', '=', 0)

export async function countMessages(db: ReadableDb): Promise<number> {
  const { n } = await visible(db)
    .select((e) => e.fn.count<number>('mail_key').distinct().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** All mails, each once, whoever's time lines have it, in the order in which they came. */
export async function* exportMessages(db: ReadableDb): AsyncGenerator<readonly ExportedMessage[]> {
  const keys = await visible(db)
    .select((e) => ['mail_key', e.fn.min<number>('activity_id').as('first')])
    .groupBy('mail_key')
    .orderBy('first')
    .execute()
  for (let from = 0; from < keys.length; from += batchSize) {
    const batch = keys.slice(from, from + batchSize)
    const rows = await visible(db)
      .innerJoin('contacts', 'contacts.id', 'activities.contact_id')
      .selectAll('mails')
      .select(['activities.uid', 'day', 'time', 'text', 'direction', 'contacts.uid as customerUid', 'display_name'])
      .where(
        'mail_key',
        'in',
        batch.map((each) => each.mail_key),
      )
      .orderBy('mails.activity_id')
      .execute()
    const { files } = await readMails(
      db,
      batch.map(({ first }) => first),
    )
    const byKey = Map.groupBy(rows, (row) => row.mail_key)
    const ofMail = Map.groupBy(files, (file) => file.activity_id)
    yield batch.flatMap(({ mail_key: key, first }) => {
      const all = byKey.get(key) ?? []
      const [row] = all
      if (row === undefined) return []
      return [
        {
          ...{ uid: row.uid, subject: row.subject, sentAt: row.sent_at, day: row.day, time: row.time },
          people: JSON.parse(row.people) as MailPeople,
          messageId: row.message_id,
          text: row.full_text ?? row.text,
          files: (ofMail.get(first) ?? []).map((file) => ({
            ...{ name: file.name, bytes: file.bytes, mediaType: file.media_type, inline: file.is_inline === 1 },
          })),
          customers: all.map((each) => ({ uid: each.customerUid, name: each.display_name, direction: each.direction })),
        },
      ]
    })
  }
}
