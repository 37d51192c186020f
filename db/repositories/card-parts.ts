/**
 * Tables whose rows are parts of one customer's card (column `contact_id`): they go with the customer when it is undone,
 * purged, erased or merged, and a change of one raises the customer's version.
 */
export const cardPartTables = [
  'contact_points',
  'addresses',
  'contact_tags',
  'external_ids',
  'yearly_days',
  'family_members',
  'facts',
  'custom_values',
  'consents',
] as const
export type CardPartTable = (typeof cardPartTables)[number]

const names: ReadonlySet<string> = new Set(cardPartTables)

export const isCardPart = (table: string): boolean => names.has(table)
