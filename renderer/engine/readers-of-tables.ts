/** First names of the contract's procedures that answer with what is stored. */
export type Reader =
  | 'shop'
  | 'customers'
  | 'relations'
  | 'activities'
  | 'messages'
  | 'customFields'
  | 'duplicates'
  | 'tags'
  | 'listViews'
  | 'products'
  | 'purchases'
  | 'followUps'
  | 'followUpTemplates'
  | 'recall'
  | 'rhythms'
  | 'complaints'
  | 'losses'
  | 'states'
  | 'calendar'
  | 'greetings'
  | 'nudges'
  | 'today'
  | 'due'
  | 'trash'
  | 'imports'
  | 'reports'
  | 'backups'
  | 'attachments'
  | 'consents'
  | 'orders'
  | 'credit'
  | 'days'
  | 'counter'
  | 'paymentMethods'
  | 'staff'

/** Which procedures read a table. A table that is not named here makes everything be read again. */
export const readersOf: Readonly<Record<string, readonly Reader[]>> = {
  settings: [
    'shop',
    'messages',
    'today',
    'due',
    'recall',
    'reports',
    'credit',
    'counter',
    'calendar',
    'nudges',
    'greetings',
  ],
  contacts: [
    'customers',
    'relations',
    'duplicates',
    'customFields',
    'purchases',
    'states',
    'losses',
    'complaints',
    'followUps',
    'today',
    'due',
    'recall',
    'tags',
    'trash',
    'reports',
    'shop',
    'orders',
    'credit',
    'counter',
    'calendar',
    'nudges',
    'greetings',
    // Who a row of a file is, while it is being checked.
    'imports',
  ],
  staff: ['shop', 'staff', 'purchases', 'days'],
  acts: [],
  journal: [],
  addresses: ['customers', 'duplicates'],
  rhythms: ['customers', 'states', 'today', 'due', 'counter', 'recall', 'rhythms'],
  rhythm_models: ['customers', 'states', 'today', 'due', 'recall', 'rhythms'],
  product_rhythms: ['customers', 'today', 'due', 'recall', 'rhythms'],
  rhythm_corrections: ['rhythms', 'customers', 'today', 'due', 'recall'],
  recalls: ['recall', 'today', 'due', 'customers', 'reports'],
  recall_rules: ['recall', 'today', 'due'],
  losses: ['recall', 'customers', 'reports', 'losses', 'states', 'rhythms'],
  complaints: ['complaints', 'states', 'today', 'due', 'customers', 'recall', 'trash'],
  follow_up_templates: ['followUpTemplates', 'trash'],
  follow_up_steps: ['followUpTemplates'],
  nudges: ['nudges'],
  settlements: ['today', 'due', 'customers'],
  // What is searched for is kept in the same act as the words it is found by.
  contact_words: [],
  contact_trigrams: [],
  contact_points: [
    'greetings',
    'customers',
    'states',
    'complaints',
    'relations',
    'duplicates',
    'followUps',
    'today',
    'due',
    'recall',
    'counter',
    'calendar',
  ],
  tags: ['customers', 'tags', 'listViews', 'counter'],
  contact_tags: ['customers', 'tags', 'counter'],
  external_ids: ['customers'],
  products: ['products', 'customers', 'purchases', 'due', 'recall', 'today', 'trash', 'reports', 'orders', 'counter'],
  purchases: [
    'purchases',
    'customers',
    'relations',
    'products',
    'today',
    'due',
    'recall',
    'trash',
    'reports',
    'shop',
    'credit',
    'days',
    'counter',
    'calendar',
  ],
  purchase_lines: ['purchases', 'customers', 'relations', 'products', 'today', 'due', 'reports', 'counter', 'calendar'],
  payments: ['purchases', 'customers', 'reports', 'credit', 'orders', 'days', 'counter', 'today'],
  follow_ups: ['followUps', 'customers', 'today', 'trash', 'shop', 'nudges'],
  import_batches: ['imports'],
  import_mappings: ['imports'],
  households: ['customers', 'relations'],
  // Never changes: who shows another one asks for another id.
  photos: [],
  yearly_days: ['customers', 'today', 'calendar', 'greetings'],
  family_members: ['customers', 'today', 'greetings'],
  facts: ['customers', 'counter'],
  company_people: ['customers', 'relations'],
  custom_fields: ['customFields', 'customers', 'listViews', 'trash'],
  custom_values: ['customFields', 'customers'],
  activities: ['customers', 'activities', 'trash'],
  // Never changed; told with the activities that they belong to.
  mails: [],
  mail_files: [],
  attachments: ['attachments', 'customers', 'trash'],
  consents: ['customers', 'consents', 'recall', 'today', 'due', 'greetings'],
  not_duplicates: ['duplicates'],
  duplicate_pairs: ['duplicates'],
  list_views: ['listViews', 'trash'],
  erasures: [],
  product_prices: ['products', 'counter'],
  payment_methods: ['paymentMethods', 'purchases', 'reports', 'days'],
  orders: ['orders', 'customers', 'today', 'trash', 'days', 'counter'],
  order_lines: ['orders', 'today', 'counter'],
  credit_entries: ['credit', 'customers', 'today', 'trash', 'reports', 'days', 'counter'],
  receivables: ['credit', 'customers', 'states', 'today', 'recall', 'reports', 'counter'],
  settled_amounts: ['credit', 'customers'],
  cash_movements: ['days'],
  day_closings: ['days'],
  day_closing_counts: ['days'],
}
