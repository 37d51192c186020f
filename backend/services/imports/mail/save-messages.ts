import { mediaTypeOf } from '#shared/domain/media-type.ts'
import { timeIn, todayIn } from '#shared/domain/calendar-date.ts'
import { attachmentLimits } from '#shared/domain/attachment-limits.ts'
import { contentFolderOf, storeContent } from '#db/content-store.ts'
import { inHiddenTransaction } from '#db/in-transaction.ts'
import type { MailPeople } from '#db/import-schema.ts'
import { fallBehind } from '#db/repositories/search-behind.ts'
import { writeOwnAddresses } from '#db/repositories/own-addresses.ts'
import { newUid } from '#db/uid.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { inContentLine } from '#backend/services/attachments/content-line.ts'
import { breathe, type ImportPace } from '../import-pace.ts'
import { assertUntouched } from '../meanwhile.ts'
import { saveImport, type BatchCounts, type BatchHead } from '../save-import.ts'
import { stageCustomers, type Staging } from '../stage-customers.ts'
import { outlookMessage } from './msg-attachment.ts'
import type { MailAttachment } from './message-record.ts'
import type { MessagesPlan, PlannedMessage } from './plan-messages.ts'

/** As long as the text of an activity may be (shared/contract/values.ts), UTF-16 units. */
const longestText = 20_000
/** Messages written in one transaction. */
const BLOCK = 50

const cut = (text: string): string => (text.length <= longestText ? text : text.slice(0, longestText).toWellFormed())

/** What opens a message inside a message goes by its extension. */
const storedName = ({ name, mediaType }: MailAttachment): string =>
  mediaType === outlookMessage && !/\.msg$/i.test(name) ? `${name.slice(0, 110)}.msg` : name

type StoredFile = { readonly file: MailAttachment; readonly sha256: string | null }

/** The day and hour of a message in the shop; one that says none lies on the day on which it came in. */
function whenOf(
  shop: OpenShop,
  { date, arrived }: PlannedMessage['message'],
): { readonly day: string; readonly time: string | null } {
  const said = date ?? arrived
  const today = shop.today()
  if (said === null) return { day: today, time: null }
  const ms = Date.parse(said)
  const day = todayIn(shop.settings.timeZone, ms)
  // A clock that ran ahead makes no entry of tomorrow.
  return day > today ? { day: today, time: null } : { day, time: timeIn(shop.settings.timeZone, ms) }
}

function messageWriter(shop: OpenShop, { insert, batchId, staffId, at }: Staging, contactIds: readonly number[]) {
  return ({ message, key, entries }: PlannedMessage, files: readonly StoredFile[]): void => {
    const { from, to, cc, bcc, subject, messageId, date, text } = message
    const people: MailPeople = { from, to, cc, bcc }
    for (const { customer, direction } of entries) {
      const contactId = 'draft' in customer ? contactIds[customer.draft] : customer.contactId
      if (contactId == null) continue
      const activityId = insert('activities', {
        uid: newUid(Date.parse(at)),
        contact_id: contactId,
        ...{ kind: 'message', direction, ...whenOf(shop, message), text: cut(text), staff_id: staffId },
        ...{ created_at: at, updated_at: at, import_batch_id: batchId, staged_batch_id: batchId },
      })
      insert('mails', {
        ...{ activity_id: activityId, mail_key: key, message_id: messageId, subject, sent_at: date },
        people: JSON.stringify(people),
        full_text: text.length > longestText ? text : null,
      })
      for (const [position, { file, sha256 }] of files.entries())
        insert('mail_files', {
          ...{ activity_id: activityId, position, name: storedName(file), bytes: file.content.length, sha256 },
          media_type: file.mediaType === 'application/octet-stream' ? mediaTypeOf(file.name) : file.mediaType,
          is_inline: file.inline ? 1 : 0,
        })
    }
  }
}

/** Contents first, durably, then the rows: what fails in between leaves contents that nobody needs, which are swept. */
async function stageMessages(
  shop: OpenShop,
  staging: Staging,
  messages: readonly PlannedMessage[],
  contactIds: readonly number[],
  pace: ImportPace,
  onDone: (done: number) => void,
): Promise<void> {
  const folder = contentFolderOf(shop.database.file)
  const write = messageWriter(shop, staging, contactIds)
  for (let from = 0; from < messages.length; from += BLOCK) {
    const block = messages.slice(from, from + BLOCK)
    await inContentLine(shop, async () => {
      const ready: { readonly planned: PlannedMessage; readonly files: readonly StoredFile[] }[] = []
      for (const planned of block) {
        const files: StoredFile[] = []
        for (const file of planned.message.attachments) {
          const fits = file.content.length <= attachmentLimits.bytes
          files.push({ file, sha256: fits ? await storeContent(folder, file.content) : null })
        }
        ready.push({ planned, files })
      }
      await inHiddenTransaction(shop.database, () => {
        for (const { planned, files } of ready) write(planned, files)
        return false
      })
    })
    onDone(from + block.length)
    await breathe(pace)
  }
}

/** Does what the plan says: new customers, then the messages, all of it hidden until the end. */
export async function saveMessages(
  shop: OpenShop,
  head: BatchHead,
  plan: MessagesPlan,
  counts: BatchCounts,
  /** The newest act when the plan was made. */
  since: number,
  pace: ImportPace,
) {
  const all = plan.newCustomers.length + plan.messages.length
  const known = plan.messages.flatMap(({ entries }) =>
    entries.flatMap(({ customer }) => ('draft' in customer ? [] : (customer.contactId ?? []))),
  )
  return await saveImport(
    shop,
    head,
    counts,
    pace,
    async (staging) => {
      const contactIds: number[] = []
      const told = (done: number) => pace.report('saving', done, all)
      await stageCustomers(shop.database, staging, plan.newCustomers, pace, (id) => contactIds.push(id), told)
      await stageMessages(shop, staging, plan.messages, contactIds, pace, (done) => told(contactIds.length + done))
      return { names: [] }
    },
    async (running) => {
      await assertUntouched(running.trx, since, new Set(known))
      await writeOwnAddresses(running.trx, plan.own)
      running.tables.add('activities')
      fallBehind(shop.database.raw, running.actId)
    },
  )
}
