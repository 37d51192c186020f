import { todayIn } from '#shared/domain/calendar-date.ts'
import { removeUnneededContents } from '#db/backup-contents.ts'
import { backupExtension, listBackups, removeBackup, type BackupManifest } from '#db/backup.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { backupsToDelete } from './backup-rotation.ts'

/**
 * Takes away what rotation no longer keeps of this shop in one of its backup folders, and the contents of attachments
 * that only those needed.
 * @param made the backup that is new there
 */
export async function rotateBackups(shop: OpenShop, folder: string, made: BackupManifest): Promise<void> {
  // The backup that is about to be restored must not lose what it needs.
  if (made.reason === 'before-restore') return
  const day = (at: string) => todayIn(shop.settings.timeZone, Date.parse(at))
  const backups = listBackups(folder, shop.identity.uid)
    .filter(({ ok }) => ok)
    .map(({ name, at, reason }) => ({ name, at, reason, day: day(at) }))
  const unkept = backupsToDelete(backups, shop.today())
  for (const name of unkept) removeBackup(folder, name)
  if (unkept.length > 0) await removeUnneededContents(folder, backupExtension)
}
