/** What rotation needs to know; `day` is the shop's day of the backup. */
export type RotatedBackup = { readonly name: string; readonly at: string; readonly day: string }

/** How many are kept: the newest of today, one a day, one a month; never fewer than `atLeast` in all. */
export const keptBackups = { today: 3, days: 14, months: 12, atLeast: 3 } as const

/**
 * The backups that may go: what is neither one of today's newest, nor the last of one of the last 14 days that have a
 * backup, nor the last of one of the last 12 months that have one.
 */
export function backupsToDelete(backups: readonly RotatedBackup[], today: string): readonly string[] {
  const newestFirst = [...backups].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const kept = new Set(newestFirst.slice(0, keptBackups.atLeast).map(({ name }) => name))
  const keepFirst = (count: number, keyOf: (backup: RotatedBackup) => string) => {
    const seen = new Set<string>()
    for (const backup of newestFirst) {
      const key = keyOf(backup)
      if (seen.has(key)) continue
      if (seen.size === count) return
      seen.add(key)
      kept.add(backup.name)
    }
  }
  for (const { name } of newestFirst.filter(({ day }) => day === today).slice(0, keptBackups.today)) kept.add(name)
  keepFirst(keptBackups.days, ({ day }) => day)
  keepFirst(keptBackups.months, ({ day }) => day.slice(0, 7))
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name))
}
