/**
 * Every table that holds something about a customer, with the columns that say about whom. What is given out about a
 * person and what is erased both go by this list; person-tables.test.ts looks into the schema for a forgotten one.
 */
export const personTables = [
  { table: 'contact_points', columns: ['contact_id'] },
  { table: 'addresses', columns: ['contact_id'] },
  { table: 'contact_tags', columns: ['contact_id'] },
  { table: 'external_ids', columns: ['contact_id'] },
  { table: 'yearly_days', columns: ['contact_id'] },
  { table: 'family_members', columns: ['contact_id'] },
  { table: 'facts', columns: ['contact_id'] },
  { table: 'custom_values', columns: ['contact_id'] },
  { table: 'consents', columns: ['contact_id'] },
  { table: 'company_people', columns: ['person_id', 'company_id'] },
  { table: 'photos', columns: ['contact_id'] },
  { table: 'activities', columns: ['contact_id'] },
  { table: 'attachments', columns: ['contact_id'] },
  { table: 'follow_ups', columns: ['contact_id'] },
  { table: 'settlements', columns: ['contact_id'] },
  { table: 'recalls', columns: ['contact_id'] },
  { table: 'rhythm_corrections', columns: ['contact_id'] },
  { table: 'losses', columns: ['contact_id'] },
  { table: 'complaints', columns: ['contact_id'] },
  { table: 'rhythms', columns: ['contact_id'] },
  { table: 'receivables', columns: ['contact_id'] },
  { table: 'settled_amounts', columns: ['contact_id'] },
  { table: 'not_duplicates', columns: ['contact_a', 'contact_b'] },
  { table: 'duplicate_pairs', columns: ['contact_a', 'contact_b'] },
] as const

/** Tables of which the rows stay when a person is erased: sales without a name, cards of others without the link. */
export const keptTables = [
  { table: 'purchases', columns: ['contact_id'] },
  { table: 'orders', columns: ['contact_id'] },
  { table: 'credit_entries', columns: ['contact_id'] },
  { table: 'contacts', columns: ['referred_by_id', 'merged_into_id'] },
] as const

export type PersonTable = (typeof personTables)[number]
