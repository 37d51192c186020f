/** First names of the contract's procedures that answer with what is stored. */
export type Reader =
  | 'shop'
  | 'customers'
  | 'relations'
  | 'activities'
  | 'customFields'
  | 'duplicates'
  | 'tags'
  | 'listViews'
  | 'products'
  | 'purchases'
  | 'followUps'
  | 'today'
  | 'due'
  | 'trash'
  | 'imports'
  | 'reports'
  | 'backups'
  | 'attachments'
  | 'consents'

/** Which procedures read a table. A table that is not named here makes everything be read again. */
export const readersOf: Readonly<Record<string, readonly Reader[]>> = {
  settings: ['shop', 'today', 'due', 'reports'],
  contacts: [
    'customers',
    'relations',
    'duplicates',
    'customFields',
    'purchases',
    'followUps',
    'today',
    'due',
    'tags',
    'trash',
    'reports',
    'shop',
  ],
  staff: ['shop'],
  acts: [],
  journal: [],
  addresses: ['customers', 'duplicates'],
  rhythms: ['customers', 'today', 'due'],
  settlements: ['today', 'due', 'customers'],
  // What is searched for is kept in the same act as the words it is found by.
  contact_words: [],
  contact_trigrams: [],
  contact_points: ['customers', 'relations', 'duplicates', 'followUps', 'today', 'due'],
  tags: ['customers', 'tags', 'listViews'],
  contact_tags: ['customers', 'tags'],
  external_ids: ['customers'],
  products: ['products', 'customers', 'purchases', 'due', 'today', 'trash', 'reports'],
  purchases: ['purchases', 'customers', 'relations', 'products', 'today', 'due', 'trash', 'reports', 'shop'],
  purchase_lines: ['purchases', 'customers', 'relations', 'products', 'today', 'due', 'reports'],
  payments: ['purchases', 'customers', 'reports'],
  follow_ups: ['followUps', 'customers', 'today', 'trash', 'shop'],
  import_batches: ['imports'],
  households: ['customers', 'relations'],
  // Never changes: who shows another one asks for another id.
  photos: [],
  yearly_days: ['customers', 'today'],
  family_members: ['customers', 'today'],
  facts: ['customers'],
  company_people: ['customers', 'relations'],
  custom_fields: ['customFields', 'customers', 'listViews', 'trash'],
  custom_values: ['customFields', 'customers'],
  activities: ['customers', 'activities', 'trash'],
  attachments: ['attachments', 'customers', 'trash'],
  consents: ['customers', 'consents'],
  not_duplicates: ['duplicates'],
  duplicate_pairs: ['duplicates'],
  list_views: ['listViews', 'trash'],
  erasures: [],
}
