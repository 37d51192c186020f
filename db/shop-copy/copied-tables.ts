import type { TableName } from '../schema.ts'

/**
 * What a full plain copy of a shop holds. Every table stands on one of the three lists (a test proves it), so that a new one
 * isn't forgotten.
 */

/** Copied tables, each with the columns that aren't: they are worked out anew, or belong to the file. */
export const copiedTables = {
  staff: [],
  custom_fields: [],
  tags: [],
  households: [],
  products: ['import_batch_id', 'staged_batch_id'],
  product_prices: [],
  payment_methods: [],
  contacts: [
    ...['import_batch_id', 'staged_batch_id'],
    ...['sort_key', 'name_key', 'birthday_md', 'anniversary_md'],
    ...['spent', 'visits', 'purchase_count', 'first_on', 'last_on', 'due_on', 'next_follow_up_on'],
    ...['balance', 'owes_since'],
  ],
  contact_points: ['match_key'],
  addresses: [],
  contact_tags: [],
  external_ids: [],
  // The content is one of the copy's contents.
  photos: ['content'],
  yearly_days: ['date_md'],
  family_members: ['birthday_md', 'name_day_md'],
  facts: [],
  company_people: [],
  custom_values: [],
  consents: [],
  attachments: [],
  activities: ['import_batch_id', 'staged_batch_id'],
  mails: [],
  mail_files: [],
  purchases: ['import_batch_id', 'staged_batch_id'],
  purchase_lines: [],
  orders: [],
  order_lines: [],
  payments: [],
  credit_entries: ['import_batch_id'],
  cash_movements: [],
  day_closings: [],
  day_closing_counts: [],
  follow_up_templates: [],
  follow_up_steps: [],
  follow_ups: [],
  settlements: [],
  rhythm_corrections: [],
  recalls: [],
  recall_rules: [],
  losses: [],
  complaints: [],
  not_duplicates: [],
  list_views: [],
  import_mappings: [],
  erasures: [],
} as const satisfies Partial<Record<TableName, readonly string[]>>
export type CopiedTable = keyof typeof copiedTables

/** Worked out anew from what is copied. */
export const derivedTables = [
  'rhythms',
  'rhythm_models',
  'product_rhythms',
  'receivables',
  'settled_amounts',
  'duplicate_pairs',
  'contact_words',
  'contact_trigrams',
] as const satisfies readonly TableName[]

/** Left out, with the reason. */
export const leftTables = {
  settings: 'only the settings of the shop go along, beside the tables; the rest is of the file and the computer',
  acts: 'history stays with the file it happened in',
  journal: 'history stays with the file it happened in',
  import_batches: 'an import is taken back where it was made',
  nudges: 'which reminders this computer has shown',
} as const satisfies Partial<Record<TableName, string>>

export const isCopiedTable = (name: string): name is CopiedTable => Object.hasOwn(copiedTables, name)
