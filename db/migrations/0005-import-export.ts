import type { Migration } from '../migrate.ts'

/** What imports remember, and messages that came in as files. Units as in 0001. */
export const importExport: Migration = {
  version: 5,
  name: 'import-export',
  sql: `
-- What the columns of files with just these headers mean, as the user corrected it. 'headers' is a JSON array of the header
-- cells, 'map' a JSON object as the options of an import have it.
CREATE TABLE import_mappings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  headers TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  map TEXT NOT NULL,
  used_at TEXT NOT NULL
) STRICT;
`,
}
