import type { ShopDatabase } from '#db/open-database.ts'
import { photoWriter } from '#db/repositories/photos.ts'
import type { ImportPhoto } from './import-types.ts'

/** Writes the pictures of files; answers the id of the row. */
export function importedPhotoWriter(raw: ShopDatabase['raw']) {
  const write = photoWriter(raw)
  return (contactId: number, { mediaType, width, height, sha256, content }: ImportPhoto, at: string): number =>
    write(contactId, { media_type: mediaType, width, height, sha256, content: content?.() ?? new Uint8Array() }, at)
}

/** Gives hidden customers their pictures. */
export function stagedPhotoWriter(raw: ShopDatabase['raw']) {
  const write = importedPhotoWriter(raw)
  const show = raw.prepare('UPDATE contacts SET photo_id = ? WHERE id = ?')
  return (contactId: number, photo: ImportPhoto, at: string): void => {
    show.run(write(contactId, photo, at), contactId)
  }
}
