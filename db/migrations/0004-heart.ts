import type { Migration } from '../migrate.ts'

/**
 * Who is due and what was done about it: the fitted rhythm model, corrections by the owner, the recall list and its results,
 * losses, complaints, follow-ups with a time, rules and series, and which nudges were shown. Units as in 0001.
 */
export const heart: Migration = {
  version: 4,
  name: 'heart',
  sql: `
-- Derived, made anew after this migration (db/repositories/rhythm-catch-up.ts). 'product_id' 0 = the customer over all products.
DROP TABLE rhythms;
CREATE TABLE rhythms (
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  product_id INTEGER NOT NULL DEFAULT 0,
  purchase_days INTEGER NOT NULL,
  first_on TEXT NOT NULL,
  last_on TEXT NOT NULL,
  -- What was seen (shared/domain/rhythm/gap-state.ts): number of gaps, then discounted count, sum and sum of squares of log gaps.
  gaps INTEGER NOT NULL,
  gap_weight REAL NOT NULL,
  gap_sum REAL NOT NULL,
  gap_squares REAL NOT NULL,
  -- Of a product: days with a known quantity, sum of their log quantity, and what the last quantity adds to the next log gap.
  quantity_days INTEGER NOT NULL DEFAULT 0,
  quantity_sum REAL NOT NULL DEFAULT 0,
  quantity_shift REAL NOT NULL DEFAULT 0,
  -- Of a product: what its buyer and the product itself add to the shop's typical log gap, as known on last_on.
  shift REAL NOT NULL DEFAULT 0,
  -- Net money of days whose amount is known, and their number.
  spent INTEGER NOT NULL,
  paid_days INTEGER NOT NULL,
  -- The forecast (shared/domain/rhythm/forecast.ts): 10, 25, 50, 75 and 90 % days; null with one purchase day.
  due_on TEXT,
  window_from TEXT,
  usual_from TEXT,
  usual_days INTEGER,
  usual_to TEXT,
  window_to TEXT,
  regularity TEXT NOT NULL,
  -- First day of each state that follows 'not-due'; null = never. The state on any day is a comparison with these.
  due_from TEXT,
  overdue_from TEXT,
  at_risk_from TEXT,
  lost_from TEXT,
  -- The most that can be at stake on any day, so that the first 50 are found without looking at all.
  potential INTEGER NOT NULL,
  -- Of a product only: it is overdue while the customer as a whole isn't due yet, from overdue_from to this day.
  ahead_until TEXT,
  -- Kind of the owner's correction that made these days, 'gone' for a recorded loss; null = the model.
  corrected_by TEXT,
  PRIMARY KEY (contact_id, product_id)
) STRICT, WITHOUT ROWID;
-- Of customers as a whole; readers must write product_id = 0 as it stands here, not with a parameter.
CREATE INDEX rhythms_state ON rhythms (due_from, overdue_from, at_risk_from, lost_from, gaps) WHERE product_id = 0;
-- With everything that tells a state, so that the grid of states × value reads nothing but this.
CREATE INDEX rhythms_rank ON rhythms (potential DESC, due_from, lost_from, overdue_from, at_risk_from, gaps) WHERE product_id = 0;
-- Of customers and products alike, for the long list.
CREATE INDEX rhythms_potential ON rhythms (potential DESC);
CREATE INDEX rhythms_ahead ON rhythms (potential DESC, overdue_from, ahead_until) WHERE ahead_until IS NOT NULL;

-- Who is new this week.
CREATE INDEX contacts_first_on ON contacts (first_on);

-- One row: the parameters of the model as fitted to this shop. Derived: never journaled.
CREATE TABLE rhythm_models (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- JSON (shared/domain/rhythm/shop-model.ts).
  -- Null = the built-in ones.
  parameters TEXT,
  -- Gaps that there were when it was fitted: it is fitted anew when they have grown by a tenth.
  gaps INTEGER NOT NULL,
  fitted_at TEXT NOT NULL,
  -- The customer up to whom rhythms stand by these parameters; null = all do.
  remade_up_to INTEGER
) STRICT;
INSERT INTO rhythm_models (id, parameters, gaps, fitted_at, remade_up_to)
  VALUES (1, NULL, 0, '', iif(EXISTS (SELECT 1 FROM contacts), 0, NULL));
CREATE TABLE product_rhythms (
  product_id INTEGER PRIMARY KEY REFERENCES products (id),
  -- What the product adds to the log gap of its buyers, and by how much a larger quantity lengthens it (0 not at all, 1 in proportion).
  residual REAL NOT NULL,
  elasticity REAL NOT NULL
) STRICT;

-- What the owner knows better than the model. Of a customer as a whole ('product_id' null) or of one product; the newest holds.
CREATE TABLE rhythm_corrections (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  product_id INTEGER REFERENCES products (id),
  kind TEXT NOT NULL CHECK (kind IN ('interval', 'paused', 'yearly', 'moved-away')),
  -- interval: days between two purchases. yearly: from and to as MMDD numbers (1201 = 1 December). paused: until which day, null = until taken back.
  days INTEGER CHECK (days BETWEEN 1 AND 3650),
  yearly_from INTEGER,
  yearly_to INTEGER,
  until_day TEXT,
  note TEXT NOT NULL DEFAULT '',
  created_on TEXT NOT NULL,
  staff_id INTEGER NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX rhythm_corrections_contact ON rhythm_corrections (contact_id, id);

-- One row for each thing done about somebody on the recall list. A purchase after 'on_day' ends the cycle they belong to.
CREATE TABLE recalls (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  product_id INTEGER REFERENCES products (id),
  act TEXT NOT NULL CHECK (act IN ('reached', 'no-answer', 'message', 'snoozed', 'skipped', 'stopped')),
  channel TEXT NOT NULL DEFAULT '',
  -- What came of being reached: 'will-come', 'ordered', 'not-now', 'not-interested', 'other' or empty.
  result TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  on_day TEXT NOT NULL,
  time TEXT,
  -- Off the list until this day; 9999-12-31 = for good.
  until_day TEXT NOT NULL,
  -- The last purchase day when it was done: what the cycle is told by; null before the first purchase.
  last_on TEXT,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  deleted_at TEXT
) STRICT;
CREATE INDEX recalls_contact ON recalls (contact_id, on_day, id);
CREATE INDEX recalls_until ON recalls (until_day, on_day, contact_id, product_id) WHERE deleted_at IS NULL;
CREATE INDEX recalls_day ON recalls (on_day, act) WHERE deleted_at IS NULL;
INSERT INTO recalls (contact_id, product_id, act, note, on_day, until_day, last_on, staff_id, deleted_at)
  SELECT s.contact_id, s.product_id, iif(s.act = 'done', 'reached', 'snoozed'), s.note, s.on_day, s.until_day, NULL,
    (SELECT min(id) FROM staff), s.deleted_at
  FROM settlements s WHERE s.list = 'due' ORDER BY s.id;
DELETE FROM settlements WHERE list = 'due';

-- Rules of the recall list: one for the shop (category ''), others for a category path and what lies below it.
CREATE TABLE recall_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  category TEXT NOT NULL UNIQUE,
  -- Days that somebody is left in peace after being contacted, and after the second and third try.
  again_days INTEGER NOT NULL CHECK (again_days BETWEEN 1 AND 365),
  second_days INTEGER NOT NULL CHECK (second_days BETWEEN 1 AND 365),
  third_days INTEGER NOT NULL CHECK (third_days BETWEEN 1 AND 365),
  max_tries INTEGER NOT NULL CHECK (max_tries BETWEEN 1 AND 20),
  -- Days after the due day before somebody is listed at all.
  grace_days INTEGER NOT NULL DEFAULT 0 CHECK (grace_days BETWEEN 0 AND 365),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

-- Why somebody doesn't come any more. It holds until the next purchase.
CREATE TABLE losses (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  reason TEXT NOT NULL CHECK (reason IN ('moved', 'price', 'quality', 'service', 'competitor', 'no-need', 'quarrel', 'died', 'unknown', 'other')),
  note TEXT NOT NULL DEFAULT '',
  on_day TEXT NOT NULL,
  -- The last purchase day when it was recorded, null without any: a purchase later that same day ends it.
  last_on TEXT,
  -- What a year of them brought, as known then.
  yearly_value INTEGER NOT NULL,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  deleted_at TEXT
) STRICT;
CREATE INDEX losses_contact ON losses (contact_id, on_day);
CREATE INDEX losses_day ON losses (on_day, reason) WHERE deleted_at IS NULL;

-- A complaint that waits for an answer keeps its customer off the recall list.
CREATE TABLE complaints (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  product_id INTEGER REFERENCES products (id),
  purchase_id INTEGER REFERENCES purchases (id),
  text TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  promised_on TEXT,
  closed_on TEXT,
  resolution TEXT NOT NULL DEFAULT '',
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX complaints_contact ON complaints (contact_id, opened_on, id);
CREATE INDEX complaints_open ON complaints (coalesce(promised_on, opened_on), id) WHERE closed_on IS NULL AND deleted_at IS NULL;
CREATE INDEX complaints_deleted ON complaints (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX complaints_product ON complaints (product_id) WHERE product_id IS NOT NULL;
CREATE INDEX complaints_purchase ON complaints (purchase_id) WHERE purchase_id IS NOT NULL;

-- Series of steps: a template and the follow-ups that it made.
CREATE TABLE follow_up_templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX follow_up_templates_deleted ON follow_up_templates (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE TABLE follow_up_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  template_id INTEGER NOT NULL REFERENCES follow_up_templates (id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  -- Days after the start of the series.
  after_days INTEGER NOT NULL CHECK (after_days BETWEEN 0 AND 3650),
  time TEXT
) STRICT;
CREATE INDEX follow_up_steps_template ON follow_up_steps (template_id, position);

ALTER TABLE follow_ups ADD COLUMN time TEXT;
-- A repetition that 'repeat_every' and 'repeat_unit' can't say, as an RRULE value of RFC 5545; null = those two.
ALTER TABLE follow_ups ADD COLUMN repeat_rule TEXT;
-- The day of that rule which it stands for, also when it was put off or done on another one: the rule goes on from there.
ALTER TABLE follow_ups ADD COLUMN repeat_on TEXT;
-- Who does it; null = whoever is there.
ALTER TABLE follow_ups ADD COLUMN staff_id INTEGER REFERENCES staff (id);
-- Follow-ups of one start of a template share the uid of the first of them.
ALTER TABLE follow_ups ADD COLUMN series_uid TEXT;
ALTER TABLE follow_ups ADD COLUMN template_id INTEGER REFERENCES follow_up_templates (id);
CREATE INDEX follow_ups_series ON follow_ups (series_uid) WHERE series_uid IS NOT NULL;
CREATE INDEX follow_ups_template ON follow_ups (template_id) WHERE template_id IS NOT NULL;
CREATE INDEX follow_ups_staff ON follow_ups (staff_id, due_on, time, id) WHERE staff_id IS NOT NULL;
-- A day goes by its hours; what has none comes first.
DROP INDEX follow_ups_due;
CREATE INDEX follow_ups_due ON follow_ups (due_on, time, id) WHERE done_on IS NULL AND deleted_at IS NULL;
-- What is said at its time.
CREATE INDEX follow_ups_timed ON follow_ups (due_on, time, id) WHERE time IS NOT NULL AND done_on IS NULL AND deleted_at IS NULL;

-- Whose name day it is, those who bought most first; never of those who don't want to be called.
-- It holds what its conditions ask for, so that names are read without the cards.
CREATE INDEX contacts_given_name ON contacts (given_name, language, spent DESC, id, do_not_contact, deleted_at, staged_batch_id)
  WHERE given_name <> '' AND do_not_contact = 0 AND deleted_at IS NULL AND staged_batch_id IS NULL;

-- Nudges that were shown, so that a clock set back shows none twice. Not journaled; old ones are removed.
CREATE TABLE nudges (
  key TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  shown_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX nudges_day ON nudges (day);
`,
}
