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

-- Payments out of a file: the import that brought them, and the name under which the same line is known again.
ALTER TABLE credit_entries ADD COLUMN import_batch_id INTEGER REFERENCES import_batches (id);
ALTER TABLE credit_entries ADD COLUMN import_key TEXT;
CREATE INDEX credit_entries_batch ON credit_entries (import_batch_id) WHERE import_batch_id IS NOT NULL;
CREATE INDEX credit_entries_import_key ON credit_entries (import_key) WHERE import_key IS NOT NULL;
`,
}
