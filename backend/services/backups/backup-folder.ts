import { basename, dirname, join } from 'node:path'
import { fold } from '#shared/domain/name-folding.ts'
import { todayIn } from '#shared/domain/calendar-date.ts'
import { backupExtension } from '#db/backup.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Backups of a shop file are in a folder beside it: `shop.regulars` → `shop backups`. */
export const backupFolderOf = (shopFile: string) =>
  join(dirname(shopFile), `${basename(shopFile).replace(/\.regulars$/i, '')} backups`)

/** What a file name may hold on every system: the shop's name in plain letters. */
const slug = (name: string) =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)

/** `regulars-kafa-2026-06-15T10-00-00.backup.regulars`, in the shop's own time. */
export function backupName(shop: OpenShop, taken: (name: string) => boolean): string {
  const { timeZone, name } = shop.settings
  const now = shop.now()
  const seconds = new Date(now).toISOString().slice(17, 19)
  const moment = `${todayIn(timeZone, now)}T${shop.time().replace(':', '-')}-${seconds}`
  const stem = ['regulars', slug(name), moment].filter((part) => part !== '').join('-')
  for (let n = 1; ; n += 1) {
    const candidate = `${stem}${n === 1 ? '' : `-${n}`}${backupExtension}`
    if (!taken(candidate)) return candidate
  }
}
