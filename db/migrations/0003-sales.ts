import type { Migration } from '../migrate.ts'
import { tellPaymentsWithoutTotal } from './0003-told-payments.ts'

/**
 * Sales: products with codes, costs and past prices, purchases with discounts and cash rounding, the credit book, orders,
 * the day's cash. Units as in 0001; a share is in basis points (1/100 of a per cent).
 */
export const sales: Migration = {
  version: 3,
  name: 'sales',
  sql: `
-- 'category' is a path, its levels parted by ' / ' (shared/domain/category-path.ts).
ALTER TABLE products ADD COLUMN barcode TEXT NOT NULL DEFAULT '';
ALTER TABLE products ADD COLUMN cost INTEGER;
CREATE INDEX products_barcode ON products (barcode) WHERE barcode <> '';
CREATE INDEX products_category ON products (category) WHERE category <> '';
UPDATE products SET category =
  trim(replace(replace(replace(replace(replace(category, ' /', '/'), '/ ', '/'), '//', '/'), '//', '/'), '/', ' / '), ' /')
  WHERE category LIKE '%/%';

-- A price holds from its day until the next one's; null = the price varies since then.
CREATE TABLE product_prices (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id INTEGER NOT NULL REFERENCES products (id),
  price INTEGER,
  currency TEXT NOT NULL,
  from_day TEXT NOT NULL
) STRICT;
CREATE INDEX product_prices_product ON product_prices (product_id, from_day, id);
INSERT INTO product_prices (product_id, price, currency, from_day)
  SELECT id, price, currency, substr(created_at, 1, 10) FROM products WHERE price IS NOT NULL;

-- Own ways to pay; 'code' is what payments name: own-1, own-2. The built-in ones have no row.
CREATE TABLE payment_methods (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

ALTER TABLE staff ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));

-- total = sum of the lines - discount (+ where goods came back) + rounding. Discounts are sizes, never negative; the share
-- beside an amount is how it was said: the amount is the truth.
ALTER TABLE purchases ADD COLUMN discount INTEGER NOT NULL DEFAULT 0;
ALTER TABLE purchases ADD COLUMN discount_bp INTEGER;
ALTER TABLE purchases ADD COLUMN rounding INTEGER NOT NULL DEFAULT 0;
ALTER TABLE purchases ADD COLUMN campaign TEXT NOT NULL DEFAULT '';
CREATE INDEX purchases_campaign ON purchases (campaign) WHERE campaign <> '';
ALTER TABLE purchase_lines ADD COLUMN discount_bp INTEGER;

CREATE TABLE orders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  number INTEGER NOT NULL,
  -- Null only where the customer was erased.
  contact_id INTEGER REFERENCES contacts (id),
  state TEXT NOT NULL CHECK (state IN ('ordered', 'ready', 'handed-over', 'cancelled')),
  ordered_on TEXT NOT NULL,
  promised_on TEXT,
  promised_time TEXT,
  ready_on TEXT,
  -- The day it was handed over or cancelled.
  closed_on TEXT,
  currency TEXT NOT NULL,
  total INTEGER,
  discount INTEGER NOT NULL DEFAULT 0,
  discount_bp INTEGER,
  note TEXT NOT NULL DEFAULT '',
  folded TEXT NOT NULL DEFAULT '',
  parts_revision INTEGER NOT NULL DEFAULT 0,
  -- What it became when it was handed over.
  purchase_id INTEGER REFERENCES purchases (id),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX orders_contact ON orders (contact_id, id);
CREATE INDEX orders_open ON orders (promised_on, id) WHERE state IN ('ordered', 'ready') AND deleted_at IS NULL;
CREATE INDEX orders_closed ON orders (closed_on, id) WHERE state IN ('handed-over', 'cancelled') AND deleted_at IS NULL;
CREATE INDEX orders_number ON orders (number);
CREATE INDEX orders_purchase ON orders (purchase_id) WHERE purchase_id IS NOT NULL;
CREATE INDEX orders_deleted ON orders (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE order_lines (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  order_id INTEGER NOT NULL REFERENCES orders (id),
  position INTEGER NOT NULL,
  product_id INTEGER REFERENCES products (id),
  name TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  unit_price INTEGER,
  discount INTEGER NOT NULL DEFAULT 0,
  discount_bp INTEGER,
  line_total INTEGER
) STRICT;
CREATE INDEX order_lines_order ON order_lines (order_id, position);
CREATE INDEX order_lines_product ON order_lines (product_id);

-- Of a purchase, or the deposit of an order, which becomes a payment of the purchase when that is handed over.
-- The method 'credit' is what was left to be paid: one row for each instalment, with the day it is due. A negative one is a
-- credit note: goods taken back, more paid than asked, a deposit of an order that was cancelled.
CREATE TABLE new_payments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  purchase_id INTEGER REFERENCES purchases (id),
  order_id INTEGER REFERENCES orders (id),
  method TEXT NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  day TEXT NOT NULL,
  due_on TEXT,
  CHECK (purchase_id IS NOT NULL OR order_id IS NOT NULL)
) STRICT;
INSERT INTO new_payments (id, purchase_id, method, amount, currency, day, due_on)
  SELECT id, purchase_id, method, amount, currency, day, iif(method = 'credit' AND amount > 0, date(day, '+30 days'), NULL)
  FROM payments;
-- Ids of payments that were removed before aren't given again: an undo may bring those back.
DELETE FROM sqlite_sequence WHERE name = 'new_payments';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_payments', seq FROM sqlite_sequence WHERE name = 'payments';
DROP TABLE payments;
${tellPaymentsWithoutTotal}
-- Files that name the way of paying of some lines only left payments that don't add up: the rest was paid nobody knows how.
INSERT INTO new_payments (purchase_id, method, amount, currency, day)
  SELECT p.id, 'other', p.total - sum(y.amount), p.currency, p.day
  FROM new_payments y JOIN purchases p ON p.id = y.purchase_id GROUP BY p.id HAVING sum(y.amount) <> p.total;
-- Nobody owes what a walk-in bought.
UPDATE new_payments SET method = 'other', due_on = NULL
  WHERE method = 'credit' AND purchase_id IN (SELECT id FROM purchases WHERE contact_id IS NULL);
ALTER TABLE new_payments RENAME TO payments;
CREATE INDEX payments_purchase ON payments (purchase_id, method, amount);
CREATE INDEX payments_order ON payments (order_id, amount) WHERE order_id IS NOT NULL;
CREATE INDEX payments_credit ON payments (purchase_id, amount, due_on, day) WHERE method = 'credit';
CREATE INDEX payments_day ON payments (day, method, amount);
CREATE INDEX payments_own_method ON payments (method) WHERE method GLOB 'own-*';

-- The credit book beside the purchases: what was paid later, written off, given back from a balance in favour of the
-- customer, or brought over from the paper notebook. 'amount' is always positive.
CREATE TABLE credit_entries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  number INTEGER NOT NULL,
  -- Null only where the customer was erased.
  contact_id INTEGER REFERENCES contacts (id),
  kind TEXT NOT NULL CHECK (kind IN ('payment', 'write-off', 'refund', 'opening')),
  day TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  currency TEXT NOT NULL,
  -- Of payments and refunds.
  method TEXT,
  -- Of openings.
  due_on TEXT,
  -- The purchase that it is meant for; null = the oldest ones first.
  purchase_id INTEGER REFERENCES purchases (id),
  note TEXT NOT NULL DEFAULT '',
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX credit_entries_contact ON credit_entries (contact_id, day, id);
CREATE INDEX credit_entries_number ON credit_entries (number);
CREATE INDEX credit_entries_day ON credit_entries (day, kind, method, amount) WHERE deleted_at IS NULL;
CREATE INDEX credit_entries_purchase ON credit_entries (purchase_id) WHERE purchase_id IS NOT NULL;
CREATE INDEX credit_entries_deleted ON credit_entries (deleted_at) WHERE deleted_at IS NOT NULL;

ALTER TABLE contacts ADD COLUMN credit_limit INTEGER;
ALTER TABLE contacts ADD COLUMN credit_days INTEGER;
-- Derived: what is owed in all (negative = in the customer's favour), and since when the oldest of it has been due.
ALTER TABLE contacts ADD COLUMN balance INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contacts ADD COLUMN owes_since TEXT;
CREATE INDEX contacts_balance ON contacts (balance, id) WHERE deleted_at IS NULL AND staged_batch_id IS NULL;
CREATE INDEX contacts_credit_limit ON contacts (credit_limit, id) WHERE credit_limit IS NOT NULL;
CREATE INDEX contacts_owes_since ON contacts (owes_since, id) WHERE owes_since IS NOT NULL AND deleted_at IS NULL AND staged_batch_id IS NULL;

-- Derived (shared/domain/credit-ledger.ts): every amount that was to be paid, with what is left of it.
CREATE TABLE receivables (
  contact_id INTEGER NOT NULL,
  charge TEXT NOT NULL CHECK (charge IN ('payment', 'entry')),
  charge_id INTEGER NOT NULL,
  purchase_id INTEGER,
  day TEXT NOT NULL,
  due_on TEXT NOT NULL,
  amount INTEGER NOT NULL,
  open INTEGER NOT NULL,
  -- The day on which the last of it was paid.
  settled_on TEXT,
  PRIMARY KEY (contact_id, charge, charge_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX receivables_open ON receivables (contact_id, due_on, open, day) WHERE open > 0;
CREATE INDEX receivables_purchase ON receivables (purchase_id, open, due_on) WHERE purchase_id IS NOT NULL;

-- Derived: which part of which payment settled what, in the order in which it happened. Without a charge it is a balance
-- in the customer's favour: positive where it came to be, negative where it was used or given back. 'charged_on' and
-- 'due_on' are those of the charge, so that what was open on a past day is read from one index.
CREATE TABLE settled_amounts (
  contact_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  charge TEXT CHECK (charge IN ('payment', 'entry')),
  charge_id INTEGER,
  charged_on TEXT,
  due_on TEXT,
  source TEXT NOT NULL CHECK (source IN ('payment', 'entry')),
  source_id INTEGER NOT NULL,
  day TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (contact_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX settled_amounts_day ON settled_amounts (day, charged_on, contact_id, due_on, amount) WHERE charged_on IS NOT NULL;
CREATE INDEX settled_amounts_kept ON settled_amounts (contact_id, day, amount, charged_on) WHERE charged_on IS NULL;

-- Overdue debts are dealt with on Today, too.
CREATE TABLE new_settlements (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  list TEXT NOT NULL CHECK (list IN ('due', 'debt', 'birthday', 'anniversary', 'name-day', 'slava', 'other', 'family-birthday', 'family-name-day')),
  contact_id INTEGER NOT NULL REFERENCES contacts (id),
  product_id INTEGER REFERENCES products (id),
  part_id INTEGER,
  act TEXT NOT NULL CHECK (act IN ('done', 'postponed')),
  on_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  deleted_at TEXT
) STRICT;
INSERT INTO new_settlements SELECT id, list, contact_id, product_id, part_id, act, on_day, until_day, note, deleted_at
  FROM settlements;
DROP TABLE settlements;
ALTER TABLE new_settlements RENAME TO settlements;
CREATE INDEX settlements_contact ON settlements (contact_id, list);
CREATE INDEX settlements_until ON settlements (list, until_day);

-- What came into the drawer or left it without a sale: change brought from the bank, the courier paid. Signed.
CREATE TABLE cash_movements (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  time TEXT,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  currency TEXT NOT NULL,
  note TEXT NOT NULL,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX cash_movements_day ON cash_movements (day);

CREATE TABLE day_closings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  day TEXT NOT NULL UNIQUE,
  -- Cash that lay in the drawer in the morning.
  opening_cash INTEGER NOT NULL,
  note TEXT NOT NULL,
  parts_revision INTEGER NOT NULL DEFAULT 0,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- 'expected' as it was when the day was closed, so that a later change of that day shows; nothing counted = null.
CREATE TABLE day_closing_counts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  closing_id INTEGER NOT NULL REFERENCES day_closings (id),
  method TEXT NOT NULL,
  expected INTEGER NOT NULL,
  counted INTEGER,
  UNIQUE (closing_id, method)
) STRICT;
`,
}
