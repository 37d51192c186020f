import { AppError } from '#shared/contract/errors.ts'
import type { Attachment } from '#shared/contract/attachments.ts'
import { contentFolderOf, readContent } from '#db/content-store.ts'
import { readAttachments, type AttachmentRow } from '#db/repositories/attachments.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { shopOs } from '#backend/procedures.ts'
import { addAttachment } from './add-attachment.ts'
import { presentAttachment } from './present-attachment.ts'
import { renameAttachment } from './rename-attachment.ts'
import { restoreAttachments, trashAttachments } from './trash-attachments.ts'

const shown = (row: AttachmentRow): Attachment => ({
  id: row.id,
  uid: row.uid,
  version: row.version,
  customerId: row.contact_id,
  name: row.name,
  mediaType: row.media_type,
  bytes: row.bytes,
  sha256: row.sha256,
  createdAt: row.created_at,
})

async function refuseUnknownCustomer(shop: OpenShop, id: number): Promise<void> {
  const contact = await shop.db
    .selectFrom('contacts')
    .select('id')
    .where('id', '=', id)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (contact === undefined) throw new AppError('not-found', { kind: 'customer', id })
}

export const attachmentsRouter = {
  list: shopOs.attachments.list.handler(async ({ input, context: { shop } }) => {
    await refuseUnknownCustomer(shop, input.customerId)
    const { total, rows } = await readAttachments(shop.db, input)
    return { total, rows: rows.map(shown) }
  }),
  add: shopOs.attachments.add.handler(({ input, context: { shop, engine } }) =>
    addAttachment(shop, engine.files, input),
  ),
  rename: shopOs.attachments.rename.handler(({ input, context: { shop } }) => renameAttachment(shop, input)),
  trash: shopOs.attachments.trash.handler(({ input, context: { shop } }) => trashAttachments(shop, input.ids)),
  restore: shopOs.attachments.restore.handler(({ input, context: { shop } }) => restoreAttachments(shop, input.ids)),
  open: shopOs.attachments.open.handler(async ({ input, context: { shop, engine } }) => {
    const { name, media_type: mediaType, sha256 } = await presentAttachment(shop.db, input.id)
    const content = await readContent(contentFolderOf(shop.database.file), sha256)
    return { fileId: engine.files.put(name, content), name, mediaType, bytes: content.length }
  }),
}
