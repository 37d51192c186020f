import type { Migration } from '../migrate.ts'

/**
 * The first shop file. STRICT everywhere; money in minor units, quantities in thousandths, unit prices in
 * 1/10000 of the currency unit, days `YYYY-MM-DD`, instants UTC ISO-8601.
 *
 * `staged_batch_id` marks rows of an import that isn't finished: nobody sees them until the batch is published
 * in one short transaction, and what a crash leaves behind is swept at the next open (docs/database.md).
 */
export const shop: Migration = {
  version: 1,
  name: 'shop',
  sql: `
CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('owner', 'helper')),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE import_batches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('staging', 'done', 'undone')),
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  type TEXT NOT NULL,
  started_at TEXT NOT NULL,
  undone_at TEXT,
  created_count INTEGER NOT NULL DEFAULT 0,
  updated_count INTEGER NOT NULL DEFAULT 0,
  skipped_count INTEGER NOT NULL DEFAULT 0,
  rejected_count INTEGER NOT NULL DEFAULT 0,
  customers_created_count INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE acts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  at TEXT NOT NULL,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  door TEXT NOT NULL CHECK (door IN ('app', 'browser', 'cli')),
  code TEXT NOT NULL,
  params TEXT NOT NULL,
  import_batch_id INTEGER REFERENCES import_batches (id),
  undone_by INTEGER REFERENCES acts (id)
) STRICT;
CREATE INDEX acts_kind ON acts (kind, id);

CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  act_id INTEGER NOT NULL REFERENCES acts (id),
  table_name TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX journal_act ON journal (act_id);
CREATE INDEX journal_record ON journal (table_name, record_id);

CREATE TABLE contacts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'company')),
  display_name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  name_key TEXT NOT NULL DEFAULT '',
  name_prefix TEXT NOT NULL DEFAULT '',
  given_name TEXT NOT NULL DEFAULT '',
  additional_name TEXT NOT NULL DEFAULT '',
  family_name TEXT NOT NULL DEFAULT '',
  name_suffix TEXT NOT NULL DEFAULT '',
  nickname TEXT NOT NULL DEFAULT '',
  company TEXT NOT NULL DEFAULT '',
  department TEXT NOT NULL DEFAULT '',
  job_title TEXT NOT NULL DEFAULT '',
  birthday TEXT,
  birthday_md TEXT,
  anniversary TEXT,
  anniversary_md TEXT,
  note TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  custom TEXT NOT NULL DEFAULT '{}',
  merged_into_id INTEGER REFERENCES contacts (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  import_batch_id INTEGER REFERENCES import_batches (id),
  staged_batch_id INTEGER REFERENCES import_batches (id),
  spent INTEGER NOT NULL DEFAULT 0,
  visits INTEGER NOT NULL DEFAULT 0,
  purchase_count INTEGER NOT NULL DEFAULT 0,
  first_on TEXT,
  last_on TEXT,
  due_on TEXT,
  next_follow_up_on TEXT
) STRICT;
-- One index for each order of the list; they hold what readers may see, so a far page is found without the rows.
CREATE INDEX contacts_sort_key ON contacts (sort_key, id) WHERE deleted_at IS NULL AND staged_batch_id IS NULL;
CREATE INDEX contacts_name_key ON contacts (name_key);
CREATE INDEX contacts_last_on ON contacts (last_on, id) WHERE deleted_at IS NULL AND staged_batch_id IS NULL;
CREATE INDEX contacts_spent ON contacts (spent, id) WHERE deleted_at IS NULL AND staged_batch_id IS NULL;
CREATE INDEX contacts_visits ON contacts (visits, id) WHERE deleted_at IS NULL AND staged_batch_id IS NULL;
CREATE INDEX contacts_due_on ON contacts (due_on, id) WHERE deleted_at IS NULL AND staged_batch_id IS NULL;
CREATE INDEX contacts_created_at ON contacts (created_at, id) WHERE deleted_at IS NULL AND staged_batch_id IS NULL;
CREATE INDEX contacts_birthday_md ON contacts (birthday_md) WHERE birthday_md IS NOT NULL;
CREATE INDEX contacts_anniversary_md ON contacts (anniversary_md) WHERE anniversary_md IS NOT NULL;
CREATE INDEX contacts_deleted ON contacts (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX contacts_staged ON contacts (staged_batch_id) WHERE staged_batch_id IS NOT NULL;
CREATE INDEX contacts_import ON contacts (import_batch_id) WHERE import_batch_id IS NOT NULL;

CREATE TABLE contact_points (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'url', 'profile')),
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  value TEXT NOT NULL,
  e164 TEXT,
  match_key TEXT NOT NULL
) STRICT;
CREATE INDEX contact_points_contact ON contact_points (contact_id, kind, position);
CREATE INDEX contact_points_match ON contact_points (match_key, kind);

CREATE TABLE addresses (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  street TEXT NOT NULL,
  city TEXT NOT NULL,
  region TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  country TEXT NOT NULL,
  formatted TEXT NOT NULL
) STRICT;
CREATE INDEX addresses_contact ON addresses (contact_id, position);

CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE,
  color TEXT NOT NULL
) STRICT;

CREATE TABLE contact_tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  tag_id INTEGER NOT NULL REFERENCES tags (id),
  UNIQUE (contact_id, tag_id)
) STRICT;
CREATE INDEX contact_tags_tag ON contact_tags (tag_id, contact_id);

CREATE TABLE external_ids (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  source TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
CREATE INDEX external_ids_value ON external_ids (source, value);
CREATE INDEX external_ids_contact ON external_ids (contact_id);

CREATE TABLE products (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  price INTEGER,
  currency TEXT NOT NULL,
  usual_days INTEGER,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  import_batch_id INTEGER REFERENCES import_batches (id),
  staged_batch_id INTEGER REFERENCES import_batches (id)
) STRICT;
CREATE INDEX products_folded ON products (folded);
CREATE INDEX products_code ON products (code);

CREATE TABLE purchases (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  number INTEGER NOT NULL,
  contact_id INTEGER REFERENCES contacts (id),
  day TEXT NOT NULL,
  time TEXT,
  currency TEXT NOT NULL,
  total INTEGER,
  is_return INTEGER NOT NULL DEFAULT 0 CHECK (is_return IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  -- Folded note and free-text lines: what the list is searched by besides customer, product and number.
  folded TEXT NOT NULL DEFAULT '',
  -- Raised by every change of lines or payments, so that two writers of them are told apart.
  parts_revision INTEGER NOT NULL DEFAULT 0,
  receipt TEXT NOT NULL DEFAULT '',
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  import_batch_id INTEGER REFERENCES import_batches (id),
  staged_batch_id INTEGER REFERENCES import_batches (id)
) STRICT;
-- Both hold all that totals and rhythms ask of a customer's purchases and lines: reading a whole shop takes half the time.
CREATE INDEX purchases_contact ON purchases (contact_id, day, id, deleted_at, staged_batch_id);
CREATE INDEX purchases_sums ON purchases (day, id, total, contact_id, is_return, deleted_at, staged_batch_id) WHERE deleted_at IS NULL AND staged_batch_id IS NULL;
CREATE INDEX purchases_returns ON purchases (id) WHERE is_return = 1;
CREATE INDEX purchases_folded ON purchases (folded) WHERE folded <> '';
CREATE INDEX purchases_number ON purchases (number);
CREATE INDEX purchases_receipt ON purchases (receipt) WHERE receipt <> '';
CREATE INDEX purchases_deleted ON purchases (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX purchases_staged ON purchases (staged_batch_id) WHERE staged_batch_id IS NOT NULL;
CREATE INDEX purchases_import ON purchases (import_batch_id) WHERE import_batch_id IS NOT NULL;

CREATE TABLE purchase_lines (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  purchase_id INTEGER NOT NULL REFERENCES purchases (id),
  position INTEGER NOT NULL,
  product_id INTEGER REFERENCES products (id),
  name TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  unit_price INTEGER,
  discount INTEGER NOT NULL DEFAULT 0,
  line_total INTEGER,
  return_of INTEGER REFERENCES purchase_lines (id),
  import_key TEXT
) STRICT;
CREATE INDEX purchase_lines_purchase ON purchase_lines (purchase_id, position, product_id, quantity, line_total);
CREATE INDEX purchase_lines_product ON purchase_lines (product_id);
CREATE INDEX purchase_lines_return ON purchase_lines (return_of) WHERE return_of IS NOT NULL;
CREATE INDEX purchase_lines_import_key ON purchase_lines (import_key) WHERE import_key IS NOT NULL;

CREATE TABLE payments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  purchase_id INTEGER NOT NULL REFERENCES purchases (id),
  method TEXT NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT;
CREATE INDEX payments_purchase ON payments (purchase_id, method, amount);

CREATE TABLE follow_ups (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  contact_id INTEGER REFERENCES contacts (id),
  title TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  folded TEXT NOT NULL DEFAULT '',
  due_on TEXT NOT NULL,
  repeat_every INTEGER,
  repeat_unit TEXT CHECK (repeat_unit IN ('day', 'week', 'month', 'year')),
  done_on TEXT,
  previous_id INTEGER REFERENCES follow_ups (id),
  created_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX follow_ups_due ON follow_ups (due_on, id) WHERE done_on IS NULL AND deleted_at IS NULL;
CREATE INDEX follow_ups_done ON follow_ups (done_on, id) WHERE done_on IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX follow_ups_contact ON follow_ups (contact_id, due_on);

-- A due customer or a birthday that was dealt with on Today: hidden until that day.
CREATE TABLE settlements (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  list TEXT NOT NULL CHECK (list IN ('due', 'birthday', 'anniversary')),
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  product_id INTEGER REFERENCES products (id),
  act TEXT NOT NULL CHECK (act IN ('done', 'postponed')),
  on_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  deleted_at TEXT
) STRICT;
CREATE INDEX settlements_contact ON settlements (contact_id, list);
CREATE INDEX settlements_until ON settlements (list, until_day);

-- Derived: the rhythm of each customer (product_id 0) and of each customer and product. The days on which the
-- state flips are stored, so that the state on any day is a comparison.
CREATE TABLE rhythms (
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  product_id INTEGER NOT NULL DEFAULT 0,
  purchase_days INTEGER NOT NULL,
  first_on TEXT NOT NULL,
  last_on TEXT NOT NULL,
  due_on TEXT,
  window_from TEXT,
  window_to TEXT,
  regularity TEXT NOT NULL,
  due_from TEXT,
  overdue_from TEXT,
  at_risk_from TEXT,
  lost_from TEXT,
  gaps INTEGER NOT NULL,
  median_gap INTEGER,
  log_median REAL NOT NULL,
  log_spread REAL NOT NULL,
  average_spend INTEGER,
  -- The most that can be at stake (a year at this rhythm), so that the first 50 are found without looking at all.
  potential INTEGER NOT NULL,
  -- Of a product only: it is overdue while the customer as a whole isn't due yet, from overdue_from to this day.
  ahead_until TEXT,
  PRIMARY KEY (contact_id, product_id)
) STRICT, WITHOUT ROWID;
-- Of customers as a whole; readers must write product_id = 0 as it stands here, not with a parameter.
CREATE INDEX rhythms_state ON rhythms (due_from, overdue_from, at_risk_from, lost_from, gaps) WHERE product_id = 0;
CREATE INDEX rhythms_rank ON rhythms (potential DESC, due_from, lost_from) WHERE product_id = 0;
-- Of customers and products alike, for the long list.
CREATE INDEX rhythms_potential ON rhythms (potential DESC);
CREATE INDEX rhythms_ahead ON rhythms (potential DESC, overdue_from, ahead_until) WHERE ahead_until IS NOT NULL;

-- Folded search text (shared/domain/name-folding.ts): whole words with short prefixes, and every three letters.
CREATE VIRTUAL TABLE contact_words USING fts5 (
  words, content = '', contentless_delete = 1, prefix = '1 2', detail = 'none', tokenize = "unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE contact_trigrams USING fts5 (
  words, phones, content = '', contentless_delete = 1, tokenize = "trigram case_sensitive 1"
);
INSERT INTO contact_words (contact_words, rank) VALUES ('secure-delete', 1);
INSERT INTO contact_trigrams (contact_trigrams, rank) VALUES ('secure-delete', 1);
`,
}
