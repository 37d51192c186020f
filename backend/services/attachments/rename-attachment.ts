import type { contract } from '#shared/contract/contract.ts'
import { mediaTypeOf } from '#shared/domain/media-type.ts'
import { extensionStart, safeFileName } from '#shared/domain/safe-file-name.ts'
import { updateRow } from '#db/journal.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { refuseLostUpdate } from '../refuse-lost-update.ts'
import { presentAttachment } from './present-attachment.ts'

/** The safe new name. Nobody means to lose the extension, by which the system knows how to open it. */
function renamed(old: string, given: string): string {
  const name = safeFileName(given, old)
  if (extensionStart(name) < name.length) return name
  return safeFileName(name + old.slice(extensionStart(old)), old)
}

export async function renameAttachment(shop: OpenShop, input: HandlerInput<typeof contract.attachments.rename>) {
  const { id, version } = input
  const known = await presentAttachment(shop.db, id)
  const name = renamed(known.name, input.name)
  return await act(shop, { code: 'attachment-renamed', params: { file: known.name, name } }, async (running) => {
    const present = await presentAttachment(running.trx, id)
    await refuseLostUpdate(running.trx, 'attachments', present, version ?? present.version, ['name'])
    await updateRow(running, 'attachments', id, { name, media_type: mediaTypeOf(name) })
    return { name, version: (await presentAttachment(running.trx, id)).version }
  })
}
