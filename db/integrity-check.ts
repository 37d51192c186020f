import Database, { type Database as Raw } from 'better-sqlite3'
import { schemaDifferences } from './expected-schema.ts'
import { countStagedBatches } from './repositories/staged-rows.ts'

/** What is wrong with a file, as codes; `n` and `detail` say how much and where. */
export type IntegrityProblem = {
  readonly code:
    'damaged-pages' | 'broken-references' | 'search-damaged' | 'search-incomplete' | 'staged-left' | 'unknown-schema'
  readonly n: number
  readonly detail: string
}

const searchTables = ['contact_words', 'contact_trigrams'] as const

function searchIsDamaged(raw: Raw, table: string): boolean {
  try {
    raw.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 0)`)
    return false
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')) return true
    throw error
  }
}

/**
 * Checks pages, references, the search index and the schema of the open shop. These statements can't be cut into
 * slices: other calls wait, some 0.4 s for each 100 MB.
 */
export function checkIntegrity(raw: Raw): readonly IntegrityProblem[] {
  const problems: IntegrityProblem[] = []
  const pages = (raw.pragma('integrity_check(20)') as { readonly integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok')
  if (pages.length > 0) problems.push({ code: 'damaged-pages', n: pages.length, detail: pages[0] ?? '' })
  const broken = raw.pragma('foreign_key_check') as { readonly table: string }[]
  if (broken.length > 0) problems.push({ code: 'broken-references', n: broken.length, detail: broken[0]?.table ?? '' })
  for (const table of searchTables) {
    if (searchIsDamaged(raw, table)) problems.push({ code: 'search-damaged', n: 1, detail: table })
    const missing = raw
      .prepare(
        `SELECT count(*) FROM contacts LEFT JOIN ${table}_docsize AS known ON known.id = contacts.id
         WHERE known.id IS NULL AND contacts.staged_batch_id IS NULL`,
      )
      .pluck()
      .get() as number
    if (missing > 0) problems.push({ code: 'search-incomplete', n: missing, detail: table })
  }
  const differences = schemaDifferences(raw)
  if (differences.length > 0)
    problems.push({ code: 'unknown-schema', n: differences.length, detail: differences.slice(0, 5).join(', ') })
  const staged = countStagedBatches(raw)
  if (staged > 0) problems.push({ code: 'staged-left', n: staged, detail: '' })
  return problems
}
