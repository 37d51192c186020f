import type { contract } from '#shared/contract/contract.ts'
import { AppError } from '#shared/contract/errors.ts'
import { mediaTypeOf } from '#shared/domain/media-type.ts'
import { safeFileName } from '#shared/domain/safe-file-name.ts'
import { contentFolderOf, storeContent } from '#db/content-store.ts'
import { insertRow } from '#db/journal.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { FileStore } from '#backend/file-store.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { limits } from '#backend/limits.ts'
import { forgetUpload, uploadedContent } from '#backend/uploaded-content.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { inContentLine } from './content-line.ts'

/** What a file is called that comes without a name that a system would take. */
const unnamed = 'file'

/**
 * Puts a file on a customer's card: the content first, durably, then the row. A failure in between leaves a content
 * that nobody needs, which is swept later; never a row without content.
 */
export async function addAttachment(
  shop: OpenShop,
  files: FileStore,
  input: HandlerInput<typeof contract.attachments.add>,
) {
  const { customerId } = input
  const upload = uploadedContent(files, input)
  if (upload.content.length > limits.attachmentBytes)
    throw new AppError('file-too-large', { kind: 'attachment', limitMb: limits.attachmentBytes / 1024 / 1024 })
  const name = safeFileName(upload.name, unnamed)
  const customer = await bookableName(shop.db, customerId)
  const added = await inContentLine(shop, async () => {
    const sha256 = await storeContent(contentFolderOf(shop.database.file), upload.content)
    return await act(shop, { code: 'attachment-added', params: { file: name, name: customer } }, async (running) => {
      await bookableName(running.trx, customerId)
      const id = await insertRow(running, 'attachments', {
        uid: newUid(shop.now()),
        contact_id: customerId,
        sha256,
        name,
        media_type: mediaTypeOf(name),
        bytes: upload.content.length,
        created_at: running.at,
        updated_at: running.at,
        deleted_at: null,
      })
      return { id, name, sha256 }
    })
  })
  forgetUpload(files, input)
  return added
}
