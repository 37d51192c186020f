import { contentFolderOf, removeContent, storedContents } from '#db/content-store.ts'
import { usedContents } from '#db/repositories/attachments.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { inBackupLine } from '../backups/backup-line.ts'
import { inContentLine } from './content-line.ts'

/**
 * Takes away the contents beside the shop that no attachment needs any more, of the trash neither. Backups keep their
 * copies. Waits for a backup that is being made. To be called after the commit of what removed the rows.
 *
 * Files that are older than the shop itself are another one's, whose file lay here before: they stay.
 */
export async function removeUnusedContents(shop: OpenShop, signal?: AbortSignal): Promise<void> {
  const folder = contentFolderOf(shop.database.file)
  const since = Date.parse(shop.identity.createdAt)
  await inBackupLine(shop, async () => {
    for await (const part of storedContents(folder)) {
      if (signal?.aborted === true || !shop.database.raw.open) return
      await inContentLine(shop, async () => {
        const own = part.filter(({ changedAt }) => changedAt >= since).map(({ sha256 }) => sha256)
        const used = await usedContents(shop.db, own)
        for (const sha256 of own) if (!used.has(sha256)) removeContent(folder, sha256)
      })
    }
  })
}
