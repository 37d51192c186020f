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
-- Messages that came in as files are activities, one for each customer whom they concern, made and hidden by imports as
-- customers and purchases are.
ALTER TABLE activities ADD COLUMN import_batch_id INTEGER REFERENCES import_batches (id);
ALTER TABLE activities ADD COLUMN staged_batch_id INTEGER REFERENCES import_batches (id);
CREATE INDEX activities_import ON activities (import_batch_id) WHERE import_batch_id IS NOT NULL;
CREATE INDEX activities_staged ON activities (staged_batch_id) WHERE staged_batch_id IS NOT NULL;

-- What a mail has beside the activity; never changed, gone with it. 'mail_key' is equal for the same mail: its message id,
-- else a hash of what it says. 'people' is JSON {from, to, cc, bcc}, each {name, email} or a list of them.
CREATE TABLE mails (
  activity_id INTEGER PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE,
  mail_key TEXT NOT NULL,
  message_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  people TEXT NOT NULL,
  -- UTC instant; null where the mail doesn't say when it was sent.
  sent_at TEXT,
  -- Where it is longer than the text of an activity may be; else null.
  full_text TEXT
) STRICT;
CREATE INDEX mails_key ON mails (mail_key);

CREATE TABLE mail_files (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  is_inline INTEGER NOT NULL CHECK (is_inline IN (0, 1)),
  -- Of the content beside the shop file, as of attachments; null for a file too large to be kept.
  sha256 TEXT
) STRICT;
CREATE INDEX mail_files_activity ON mail_files (activity_id, position);
CREATE INDEX mail_files_sha256 ON mail_files (sha256) WHERE sha256 IS NOT NULL;
`,
}
