import type { Generated } from 'kysely'

/** Tables of what imports remember, and of messages (migrations/0005-import-export.ts). */

export type ImportMappingsTable = {
  id: Generated<number>
  /** JSON array of the header cells. */
  headers: string
  type: string
  /** JSON object: column → field, as the options of an import have it. */
  map: string
  used_at: string
}
