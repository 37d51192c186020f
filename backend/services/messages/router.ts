import { AppError } from '#shared/contract/errors.ts'
import type { MailMessage } from '#shared/contract/messages.ts'
import { contentFolderOf, readContent } from '#db/content-store.ts'
import { inTransaction } from '#db/in-transaction.ts'
import type { MailPeople } from '#db/import-schema.ts'
import { readMailFile, readMails } from '#db/repositories/mails.ts'
import { readOwnAddresses, writeOwnAddresses } from '#db/repositories/own-addresses.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { shopOs } from '#backend/procedures.ts'

async function readMessage(shop: OpenShop, id: number): Promise<MailMessage> {
  const activity = await shop.db
    .selectFrom('activities')
    .selectAll()
    .where('id', '=', id)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  const { mails, files } = await readMails(shop.db, [id])
  const [mail] = mails
  if (activity === undefined || mail === undefined) throw new AppError('not-found', { kind: 'activity', id })
  const { direction, day, time, text } = activity
  return {
    ...{ id, customerId: activity.contact_id, direction: direction === '' ? null : direction, day, time },
    ...{ sentAt: mail.sent_at, subject: mail.subject, messageId: mail.message_id },
    ...(JSON.parse(mail.people) as MailPeople as Pick<MailMessage, 'from' | 'to' | 'cc' | 'bcc'>),
    text: mail.full_text ?? text,
    attachments: files.map((file) => ({
      ...{ id: file.id, name: file.name, mediaType: file.media_type, bytes: file.bytes },
      inline: file.is_inline === 1,
      isKept: file.sha256 !== null,
    })),
  }
}

export const messagesRouter = {
  get: shopOs.messages.get.handler(({ input, context: { shop } }) => readMessage(shop, input.id)),
  openFile: shopOs.messages.openFile.handler(async ({ input, context: { shop, engine } }) => {
    const file = await readMailFile(shop.db, input.id)
    if (file?.sha256 == null) throw new AppError('not-found', { kind: 'attachment', id: input.id })
    if (file.deleted_at !== null) throw new AppError('in-trash', { kind: 'attachment', id: input.id })
    const content = await readContent(contentFolderOf(shop.database.file), file.sha256)
    const { name, media_type: mediaType } = file
    return { fileId: engine.files.put(name, content), name, mediaType, bytes: content.length }
  }),
  ownAddresses: shopOs.messages.ownAddresses.handler(async ({ context: { shop } }) => ({
    addresses: [...(await readOwnAddresses(shop.db)).own],
  })),
  setOwnAddresses: shopOs.messages.setOwnAddresses.handler(async ({ input, context: { shop } }) => {
    const own = new Set(input.addresses)
    await inTransaction(shop.db, async (trx) => {
      const before = await readOwnAddresses(trx)
      const others = [...before.others, ...before.own].filter((address) => !own.has(address))
      await writeOwnAddresses(trx, { own: [...own], others })
    })
    shop.publish(['settings'])
    return {}
  }),
}
