import { addDays } from '#shared/domain/calendar-date.ts'

/** What rotation needs to know; `day` is the shop's day of the backup. */
export type RotatedBackup = {
  readonly name: string
  readonly at: string
  readonly day: string
  /** `automatic` or why somebody wanted this very state: by hand, before a restore, before a migration. */
  readonly reason: string
}

/** Automatic ones: the newest of today, one a day, one a month; never fewer than `atLeast` in all. */
export const keptAutomatic = { today: 3, days: 14, months: 12, atLeast: 3 } as const

/**
 * Wanted ones, counted for each reason by itself: all of the last days, and the newest however old. So neither the
 * automatic ones nor a row of restores can push out the copy that somebody made by hand.
 */
export const keptWanted = { days: 30, atLeast: 5 } as const

const newestFirst = (backups: readonly RotatedBackup[]) =>
  [...backups].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))

function automaticToKeep(backups: readonly RotatedBackup[], today: string): ReadonlySet<string> {
  const sorted = newestFirst(backups)
  const kept = new Set(sorted.slice(0, keptAutomatic.atLeast).map(({ name }) => name))
  const keepFirst = (count: number, keyOf: (backup: RotatedBackup) => string) => {
    const seen = new Set<string>()
    for (const backup of sorted) {
      const key = keyOf(backup)
      if (seen.has(key)) continue
      if (seen.size === count) return
      seen.add(key)
      kept.add(backup.name)
    }
  }
  for (const { name } of sorted.filter(({ day }) => day === today).slice(0, keptAutomatic.today)) kept.add(name)
  keepFirst(keptAutomatic.days, ({ day }) => day)
  keepFirst(keptAutomatic.months, ({ day }) => day.slice(0, 7))
  return kept
}

function wantedToKeep(backups: readonly RotatedBackup[], today: string): ReadonlySet<string> {
  const from = addDays(today, 1 - keptWanted.days)
  return new Set(
    newestFirst(backups)
      .filter(({ day }, place) => place < keptWanted.atLeast || day >= from)
      .map(({ name }) => name),
  )
}

/**
 * The backups that may go. Automatic: what is neither one of today's newest, nor the last of one of the last 14 days
 * that have one, nor the last of one of the last 12 months that have one. Wanted: what is older than 30 days and not
 * among the newest of its reason.
 */
export function backupsToDelete(backups: readonly RotatedBackup[], today: string): readonly string[] {
  return [...Map.groupBy(backups, ({ reason }) => reason)].flatMap(([reason, group]) => {
    const kept = reason === 'automatic' ? automaticToKeep(group, today) : wantedToKeep(group, today)
    return newestFirst(group).flatMap(({ name }) => (kept.has(name) ? [] : [name]))
  })
}
