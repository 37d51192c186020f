import type { Backup } from '#shared/contract/backups.ts'
import { listBackups } from '#db/backup.ts'

/** Backups of a shop in a folder as a window sees them; of any shop where none is named. */
export const shownBackups = (folder: string, shopUid: string | null): Backup[] =>
  listBackups(folder, shopUid).map(({ name, at, bytes, reason, counts, ok }) => ({
    name,
    at,
    bytes,
    reason,
    counts: { ...counts },
    ok,
  }))
