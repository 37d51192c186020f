import type { Migration } from '../migrate.ts'

/**
 * The customer's whole card: yearly days, family, facts, relations, custom fields, what happened, attachments, consent, and
 * what duplicates, saved lists and erasing need. Units as in 0001: days `YYYY-MM-DD`, yearly dates also `--MM-DD` with
 * `…_md` = `MM-DD` beside them, instants UTC ISO-8601.
 */
export const customerCard: Migration = {
  version: 2,
  name: 'customer-card',
  sql: `
ALTER TABLE contacts DROP COLUMN custom;
ALTER TABLE contacts ADD COLUMN photo_id INTEGER REFERENCES photos (id);
ALTER TABLE contacts ADD COLUMN preferred_channel TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN preferred_hours TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN do_not_contact INTEGER NOT NULL DEFAULT 0 CHECK (do_not_contact IN (0, 1));
-- Not in the search index, not printed, shown on request only.
ALTER TABLE contacts ADD COLUMN private_note TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN household_id INTEGER REFERENCES households (id);
ALTER TABLE contacts ADD COLUMN referred_by_id INTEGER REFERENCES contacts (id);
CREATE INDEX contacts_household ON contacts (household_id) WHERE household_id IS NOT NULL;
CREATE INDEX contacts_referred_by ON contacts (referred_by_id) WHERE referred_by_id IS NOT NULL;
CREATE INDEX contacts_merged_into ON contacts (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE TABLE households (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

-- Made by the program (at most 512 x 512), never changed: contacts.photo_id says which one is shown.
CREATE TABLE photos (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp')),
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  -- Last: what stands behind it could not be read without it.
  content BLOB NOT NULL
) STRICT;
CREATE INDEX photos_contact ON photos (contact_id);
CREATE INDEX contacts_photo ON contacts (photo_id) WHERE photo_id IS NOT NULL;

CREATE TABLE yearly_days (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('name-day', 'slava', 'other')),
  label TEXT NOT NULL,
  date TEXT NOT NULL,
  date_md TEXT NOT NULL
) STRICT;
CREATE INDEX yearly_days_contact ON yearly_days (contact_id, position);
CREATE INDEX yearly_days_md ON yearly_days (date_md);

CREATE TABLE family_members (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  position INTEGER NOT NULL,
  relation TEXT NOT NULL,
  name TEXT NOT NULL,
  birthday TEXT,
  birthday_md TEXT,
  name_day TEXT,
  name_day_md TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX family_members_contact ON family_members (contact_id, position);
CREATE INDEX family_members_birthday_md ON family_members (birthday_md) WHERE birthday_md IS NOT NULL;
CREATE INDEX family_members_name_day_md ON family_members (name_day_md) WHERE name_day_md IS NOT NULL;

-- What makes a better gift or service: hobbies, clubs, sizes, tastes, allergies. Pinned ones stand at the top of the card.
CREATE TABLE facts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('hobby', 'membership', 'size', 'taste', 'allergy', 'other')),
  text TEXT NOT NULL,
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1))
) STRICT;
CREATE INDEX facts_contact ON facts (contact_id, position);

-- Who works where; the company is a contact of the kind company.
CREATE TABLE company_people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  company_id INTEGER NOT NULL REFERENCES contacts (id),
  person_id INTEGER NOT NULL REFERENCES contacts (id),
  role TEXT NOT NULL,
  UNIQUE (company_id, person_id)
) STRICT;
CREATE INDEX company_people_person ON company_people (person_id);

-- 'choices' is a JSON array of {"id","name","removed"}: values name a choice by its id, so that a renamed one stays.
CREATE TABLE custom_fields (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'money', 'day', 'yes-no', 'choice', 'choices')),
  required INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)),
  in_list INTEGER NOT NULL DEFAULT 0 CHECK (in_list IN (0, 1)),
  choices TEXT NOT NULL DEFAULT '[]',
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX custom_fields_folded ON custom_fields (folded) WHERE deleted_at IS NULL;

-- One row a value; several choices are several rows. 'text' is the value in one form (day, choice id, 1 or 0, digits),
-- 'folded' what it is compared by, 'number' the same of numbers and of money (minor units), to be compared and sorted.
CREATE TABLE custom_values (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  field_id INTEGER NOT NULL REFERENCES custom_fields (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  folded TEXT NOT NULL,
  number REAL
) STRICT;
CREATE INDEX custom_values_contact ON custom_values (contact_id, field_id);
CREATE INDEX custom_values_folded ON custom_values (field_id, folded, contact_id);
CREATE INDEX custom_values_number ON custom_values (field_id, number, contact_id) WHERE number IS NOT NULL;

-- What was said and done, beside purchases and promises.
CREATE TABLE activities (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  kind TEXT NOT NULL CHECK (kind IN ('note', 'call', 'message', 'visit')),
  direction TEXT NOT NULL DEFAULT '' CHECK (direction IN ('', 'in', 'out')),
  day TEXT NOT NULL,
  time TEXT,
  text TEXT NOT NULL,
  is_private INTEGER NOT NULL DEFAULT 0 CHECK (is_private IN (0, 1)),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX activities_contact ON activities (contact_id, day, id);
CREATE INDEX activities_deleted ON activities (deleted_at) WHERE deleted_at IS NOT NULL;

-- The content lies beside the shop file under its SHA-256; one content may be attached many times.
CREATE TABLE attachments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX attachments_contact ON attachments (contact_id, id);
CREATE INDEX attachments_sha256 ON attachments (sha256);
CREATE INDEX attachments_deleted ON attachments (deleted_at) WHERE deleted_at IS NOT NULL;

-- A log: rows are added only. What stands today is the last row of a channel.
CREATE TABLE consents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'sms', 'email', 'messenger', 'post')),
  act TEXT NOT NULL CHECK (act IN ('given', 'withdrawn')),
  on_day TEXT NOT NULL,
  how TEXT NOT NULL,
  wording TEXT NOT NULL,
  source TEXT NOT NULL,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX consents_contact ON consents (contact_id, channel, id);

-- Two customers of whom somebody said that they are two; contact_a < contact_b.
CREATE TABLE not_duplicates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_a INTEGER NOT NULL REFERENCES contacts (id),
  contact_b INTEGER NOT NULL REFERENCES contacts (id),
  created_at TEXT NOT NULL,
  UNIQUE (contact_a, contact_b),
  CHECK (contact_a < contact_b)
) STRICT;
CREATE INDEX not_duplicates_b ON not_duplicates (contact_b);

-- Derived: what looks for duplicates found. Score in per cent; reasons a JSON array of codes. Rows of a look that isn't
-- through are of another 'scan' than the one that is shown (settings, key 'duplicates').
CREATE TABLE duplicate_pairs (
  scan INTEGER NOT NULL,
  contact_a INTEGER NOT NULL,
  contact_b INTEGER NOT NULL,
  score INTEGER NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (scan, contact_a, contact_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_pairs_score ON duplicate_pairs (scan, score DESC, contact_a, contact_b);
CREATE INDEX duplicate_pairs_a ON duplicate_pairs (contact_a);
CREATE INDEX duplicate_pairs_b ON duplicate_pairs (contact_b);

CREATE TABLE list_views (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  definition TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX list_views_folded ON list_views (folded) WHERE deleted_at IS NULL;

-- The list of customers: one index for each filter and each order of it.
CREATE INDEX contacts_companies ON contacts (id) WHERE kind = 'company';
CREATE INDEX contacts_source ON contacts (source, id) WHERE source <> '' AND deleted_at IS NULL AND staged_batch_id IS NULL;
CREATE INDEX contacts_language ON contacts (language, id) WHERE language <> '' AND deleted_at IS NULL AND staged_batch_id IS NULL;
CREATE INDEX contacts_do_not_contact ON contacts (id) WHERE do_not_contact = 1;
DROP INDEX contacts_birthday_md;
CREATE INDEX contacts_birthday_md ON contacts (birthday_md, id) WHERE deleted_at IS NULL AND staged_batch_id IS NULL;
CREATE INDEX contacts_next_follow_up ON contacts (next_follow_up_on, id) WHERE deleted_at IS NULL AND staged_batch_id IS NULL;
CREATE INDEX contact_points_kind ON contact_points (kind, contact_id, match_key);
CREATE INDEX addresses_city ON addresses (city, contact_id) WHERE city <> '';
CREATE INDEX consents_standing ON consents (channel, act, contact_id);
DROP INDEX purchase_lines_product;
CREATE INDEX purchase_lines_product ON purchase_lines (product_id, purchase_id);

-- Who was erased: only the uid, which names nobody, so that an older backup is told whom to forget again.
CREATE TABLE erasures (
  contact_uid TEXT NOT NULL PRIMARY KEY,
  erased_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- More kinds of days; part_id is the row of yearly_days or family_members that the day stands in.
CREATE TABLE new_settlements (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  list TEXT NOT NULL CHECK (list IN ('due', 'birthday', 'anniversary', 'name-day', 'slava', 'other', 'family-birthday', 'family-name-day')),
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  product_id INTEGER REFERENCES products (id),
  part_id INTEGER,
  act TEXT NOT NULL CHECK (act IN ('done', 'postponed')),
  on_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  deleted_at TEXT
) STRICT;
INSERT INTO new_settlements (id, list, contact_id, product_id, act, on_day, until_day, note, deleted_at)
  SELECT id, list, contact_id, product_id, act, on_day, until_day, note, deleted_at FROM settlements;
DROP TABLE settlements;
ALTER TABLE new_settlements RENAME TO settlements;
CREATE INDEX settlements_contact ON settlements (contact_id, list);
CREATE INDEX settlements_until ON settlements (list, until_day);

-- Whose card an entry belongs to: history, "as of" and erasing find them without reading every entry.
ALTER TABLE journal ADD COLUMN contact_id INTEGER;
UPDATE journal SET contact_id = record_id WHERE table_name = 'contacts';
UPDATE journal SET contact_id = coalesce(json_extract(after, '$.contact_id'), json_extract(before, '$.contact_id'))
  WHERE table_name IN ('contact_points', 'addresses', 'contact_tags', 'external_ids', 'purchases', 'follow_ups', 'settlements');
UPDATE journal SET contact_id = CASE table_name
    WHEN 'contact_points' THEN (SELECT contact_id FROM contact_points WHERE id = journal.record_id)
    WHEN 'addresses' THEN (SELECT contact_id FROM addresses WHERE id = journal.record_id)
    WHEN 'external_ids' THEN (SELECT contact_id FROM external_ids WHERE id = journal.record_id)
    WHEN 'purchases' THEN (SELECT contact_id FROM purchases WHERE id = journal.record_id)
    WHEN 'follow_ups' THEN (SELECT contact_id FROM follow_ups WHERE id = journal.record_id)
    WHEN 'settlements' THEN (SELECT contact_id FROM settlements WHERE id = journal.record_id) END
  WHERE contact_id IS NULL AND op = 'update'
    AND table_name IN ('contact_points', 'addresses', 'external_ids', 'purchases', 'follow_ups', 'settlements');
-- The row is gone: another entry of it says whose it was.
UPDATE journal SET contact_id = (
    SELECT o.contact_id FROM journal o
    WHERE o.table_name = journal.table_name AND o.record_id = journal.record_id AND o.contact_id IS NOT NULL LIMIT 1)
  WHERE contact_id IS NULL AND op = 'update' AND table_name IN ('contact_points', 'addresses', 'external_ids');
CREATE INDEX journal_contact ON journal (contact_id, id) WHERE contact_id IS NOT NULL;
`,
}
