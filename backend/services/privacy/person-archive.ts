import type { OpenShop } from '#backend/engine-state.ts'
import { safeFileName } from '#shared/domain/safe-file-name.ts'
import { packFiles, type PackedFile } from '../shop-copy/pack-files.ts'
import type { PersonData } from './person-data.ts'

const extensions: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/webp': 'webp' }

/** Names that several files have get a number; those that differ in case only are one name on many disks. */
function withFreeNames(files: readonly PackedFile[]): readonly PackedFile[] {
  const taken = new Map<string, number>()
  return files.map(({ name, content }) => {
    const key = name.toLowerCase()
    const before = taken.get(key) ?? 0
    taken.set(key, before + 1)
    return { name: before === 0 ? name : name.replace(/(\.[^./]*)?$/, ` (${before + 1})$1`), content }
  })
}

/** Everything held on a person in one archive: the page to read, the data for machines, the card for an address book, photos and files as they are. */
export async function personArchive(
  shop: OpenShop,
  { photos, files }: PersonData,
  written: readonly PackedFile[],
): Promise<Uint8Array> {
  const pictures = photos.map(({ mediaType, base64 }) => ({
    name: `photos/photo.${extensions[mediaType] ?? 'jpg'}`,
    content: Buffer.from(base64, 'base64'),
  }))
  const attached = files.flatMap(({ name, base64 }) =>
    base64 === null
      ? []
      : [{ name: `attachments/${safeFileName(name, 'file')}`, content: Buffer.from(base64, 'base64') }],
  )
  return await packFiles(
    [...written, ...withFreeNames([...pictures, ...attached])],
    shop.now(),
    new AbortController().signal,
  )
}
