import { todayIn } from '#shared/domain/calendar-date.ts'
import { listBackups, removeBackup } from '#db/backup.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { backupsToDelete } from './backup-rotation.ts'

/** Takes away what rotation no longer keeps of this shop in one of its backup folders. */
export function rotateBackups(shop: OpenShop, folder: string): void {
  const day = (at: string) => todayIn(shop.settings.timeZone, Date.parse(at))
  const backups = listBackups(folder, shop.identity.uid)
    .filter(({ ok }) => ok)
    .map(({ name, at, reason }) => ({ name, at, reason, day: day(at) }))
  for (const name of backupsToDelete(backups, shop.today())) removeBackup(folder, name)
}
