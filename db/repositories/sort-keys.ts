import type { Database } from 'better-sqlite3'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { sortKey } from '#shared/domain/sort-key.ts'

/**
 * Lists are sorted by the alphabet of the shop's language, whose keys are stored: another language, other keys. To be
 * called in a transaction.
 */
export function rebuildSortKeys(raw: Database, language: AppLanguage): void {
  const names = raw.prepare('SELECT id, display_name, sort_key FROM contacts').all() as readonly {
    readonly id: number
    readonly display_name: string
    readonly sort_key: string
  }[]
  const write = raw.prepare('UPDATE contacts SET sort_key = ? WHERE id = ?')
  for (const { id, display_name, sort_key } of names) {
    const key = sortKey(display_name, language)
    if (key !== sort_key) write.run(key, id)
  }
}
