import { createHash } from 'node:crypto'
import { AppError } from '#shared/contract/errors.ts'
import { photoLimits } from '#shared/domain/attachment-limits.ts'
import { readImageHeader, type ImageHeader } from '#shared/domain/image-header.ts'
import { updateRow, type Act } from '#db/journal.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { FileStore } from '#backend/file-store.ts'
import { limits } from '#backend/limits.ts'
import { forgetUpload, uploadedContent, type Upload } from '#backend/uploaded-content.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { refuseLostUpdate } from '../refuse-lost-update.ts'

type Photo = ImageHeader & { readonly content: Buffer; readonly sha256: string }

/** Whatever the window promised, it is looked at again: kind, sides and size, by the bytes themselves. */
function checkedPhoto(content: Buffer): Photo {
  const { side } = photoLimits
  const tooLarge = () => new AppError('photo-too-large', { limitMb: limits.photoBytes / 1024 / 1024, side })
  if (content.length > limits.photoBytes) throw tooLarge()
  const header = readImageHeader(content)
  if (header === null) throw new AppError('photo-not-an-image')
  if (header.width > side || header.height > side) throw tooLarge()
  return { ...header, content, sha256: createHash('sha256').update(content).digest('hex') }
}

/** The row of a photo; the same picture again is the row that is there. Photos never change, so none is journaled. */
async function storePhoto(running: Act, contactId: number, photo: Photo): Promise<number> {
  const known = await running.trx
    .selectFrom('photos')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('sha256', '=', photo.sha256)
    .executeTakeFirst()
  if (known !== undefined) return known.id
  const { id } = await running.trx
    .insertInto('photos')
    .values({
      contact_id: contactId,
      sha256: photo.sha256,
      media_type: photo.mediaType,
      width: photo.width,
      height: photo.height,
      content: photo.content,
      created_at: running.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  running.tables.add('photos')
  return id
}

type Target = { readonly id: number; readonly version?: number | undefined }

async function writePhotoId(running: Act, { id, version }: Target, photoId: number | null): Promise<number> {
  await bookableName(running.trx, id)
  const versionOf = async () =>
    (await running.trx.selectFrom('contacts').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
  const present = await versionOf()
  await refuseLostUpdate(running.trx, 'contacts', { id, version: present }, version ?? present, ['photo_id'])
  await updateRow(running, 'contacts', id, { photo_id: photoId })
  return await versionOf()
}

/** Gives a customer a face. @throws AppError photo-not-an-image, photo-too-large, changed-meanwhile */
export async function setPhoto(shop: OpenShop, files: FileStore, input: Target & Upload) {
  const photo = checkedPhoto(uploadedContent(files, input).content)
  const name = await bookableName(shop.db, input.id)
  const done = await act(shop, { code: 'photo-set', params: { name } }, async (running) => {
    const photoId = await storePhoto(running, input.id, photo)
    return { photoId, version: await writePhotoId(running, input, photoId) }
  })
  forgetUpload(files, input)
  return done
}

/** The picture itself stays for undo until it is purged. */
export async function removePhoto(shop: OpenShop, input: Target) {
  const name = await bookableName(shop.db, input.id)
  return await act(shop, { code: 'photo-removed', params: { name } }, async (running) => ({
    version: await writePhotoId(running, input, null),
  }))
}
