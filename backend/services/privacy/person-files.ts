import { setImmediate } from 'node:timers/promises'
import { contentFolderOf, readContent } from '#db/content-store.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** A file of the card with its content; null where there was no room for it or it can't be read. */
export type PersonFile = { readonly name: string; readonly mediaType: string; readonly base64: string | null }

/** Bytes of contents in one page: more than a small PC and its browser hold at once. */
const roomForContents = 50 * 1024 * 1024

/** Files on the cards of a person and in their mails, of the trash too, the smallest first so that most of them find room. */
export async function readPersonFiles(shop: OpenShop, ids: readonly number[]): Promise<readonly PersonFile[]> {
  const rows = await shop.db
    .selectFrom('attachments')
    .select(['name', 'media_type', 'sha256', 'bytes'])
    .where('contact_id', 'in', ids)
    .unionAll(
      shop.db
        .selectFrom('mail_files')
        .innerJoin('activities', 'activities.id', 'mail_files.activity_id')
        .select((e) => ['name', 'media_type', e.ref('sha256').$notNull().as('sha256'), 'bytes'])
        .where('contact_id', 'in', ids)
        .where('sha256', 'is not', null),
    )
    .orderBy('bytes')
    .orderBy('name')
    .execute()
  const folder = contentFolderOf(shop.database.file)
  const files: PersonFile[] = []
  let room = roomForContents
  for (const { name, media_type: mediaType, sha256, bytes } of rows) {
    const content = bytes > room ? null : await readContent(folder, sha256).catch(() => null)
    room -= content?.length ?? 0
    files.push({ name, mediaType, base64: content?.toString('base64') ?? null })
    await setImmediate()
  }
  return files
}
