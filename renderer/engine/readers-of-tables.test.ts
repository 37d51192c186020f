import { describe, expect, it } from 'vitest'
import type { ShopTables } from '#db/schema.ts'
import { readersOf } from './readers-of-tables.ts'

/** Checked by the compiler: a new table must be added here, and then to the readers. */
const everyTable: Readonly<Record<keyof ShopTables, true>> = {
  settings: true,
  import_mappings: true,
  staff: true,
  import_batches: true,
  acts: true,
  journal: true,
  contacts: true,
  contact_points: true,
  addresses: true,
  tags: true,
  contact_tags: true,
  external_ids: true,
  products: true,
  purchases: true,
  purchase_lines: true,
  payments: true,
  follow_ups: true,
  settlements: true,
  rhythms: true,
  rhythm_models: true,
  product_rhythms: true,
  rhythm_corrections: true,
  recalls: true,
  recall_rules: true,
  losses: true,
  complaints: true,
  follow_up_templates: true,
  follow_up_steps: true,
  nudges: true,
  households: true,
  photos: true,
  yearly_days: true,
  family_members: true,
  facts: true,
  company_people: true,
  custom_fields: true,
  custom_values: true,
  activities: true,
  attachments: true,
  consents: true,
  not_duplicates: true,
  duplicate_pairs: true,
  list_views: true,
  erasures: true,
  product_prices: true,
  payment_methods: true,
  orders: true,
  order_lines: true,
  credit_entries: true,
  receivables: true,
  settled_amounts: true,
  cash_movements: true,
  day_closings: true,
  day_closing_counts: true,
  contact_words: true,
  contact_trigrams: true,
}

describe('which procedures read a table', () => {
  it('is known for every table of the shop', () => {
    expect(Object.keys(readersOf).sort()).toEqual(Object.keys(everyTable).sort())
  })
})
