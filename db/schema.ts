import type { Generated, Selectable } from 'kysely'
import type { ImportMappingsTable, MailFilesTable, MailsTable } from './import-schema.ts'
import type { PreferredChannel } from '#shared/domain/customer-profile.ts'
import type {
  ActivitiesTable,
  AttachmentsTable,
  CompanyPeopleTable,
  ConsentsTable,
  CustomFieldsTable,
  CustomValuesTable,
  DuplicatePairsTable,
  ErasuresTable,
  FactsTable,
  FamilyMembersTable,
  HouseholdsTable,
  ListViewsTable,
  NotDuplicatesTable,
  PhotosTable,
  YearlyDayKind,
  YearlyDaysTable,
} from './card-schema.ts'
import type {
  CashMovementsTable,
  CreditEntriesTable,
  DayClosingCountsTable,
  DayClosingsTable,
  OrderLinesTable,
  OrdersTable,
  PaymentMethodsTable,
  ProductPricesTable,
  ReceivablesTable,
  SettledAmountsTable,
} from './sales-schema.ts'
import type {
  ComplaintsTable,
  FollowUpStepsTable,
  FollowUpTemplatesTable,
  LossesTable,
  NudgesTable,
  ProductRhythmsTable,
  RecallRulesTable,
  RecallsTable,
  RhythmCorrectionsTable,
  RhythmModelsTable,
  RhythmsTable,
} from './heart-schema.ts'

/** Tables of the shop file as Kysely sees them; meaning and units are in migrations/. */

type Id = Generated<number>
type Text = Generated<string>

export type SettingsTable = { key: string; value: string }
export type StaffTable = {
  id: Id
  uid: string
  name: string
  role: 'owner' | 'helper'
  created_at: string
  active: Generated<number>
}

export type ImportBatchesTable = {
  id: Id
  uid: string
  state: 'staging' | 'done' | 'undone'
  file_name: string
  file_sha256: string
  type: string
  started_at: string
  undone_at: string | null
  created_count: Generated<number>
  updated_count: Generated<number>
  skipped_count: Generated<number>
  rejected_count: Generated<number>
  customers_created_count: Generated<number>
}

export type ActsTable = {
  id: Id
  kind: 'do' | 'undo' | 'redo'
  at: string
  staff_id: number
  door: 'app' | 'browser' | 'cli'
  code: string
  params: string
  import_batch_id: number | null
  undone_by: number | null
}

export type JournalTable = {
  id: Id
  act_id: number
  table_name: string
  record_id: number
  op: 'insert' | 'update' | 'delete'
  before: string | null
  after: string | null
  contact_id: Generated<number | null>
}

export type ContactsTable = {
  id: Id
  uid: string
  version: Generated<number>
  kind: 'person' | 'company'
  display_name: string
  sort_key: string
  name_key: Text
  name_prefix: Text
  given_name: Text
  additional_name: Text
  family_name: Text
  name_suffix: Text
  nickname: Text
  company: Text
  department: Text
  job_title: Text
  birthday: string | null
  birthday_md: string | null
  anniversary: string | null
  anniversary_md: string | null
  note: Text
  source: Text
  photo_id: Generated<number | null>
  preferred_channel: Generated<'' | PreferredChannel>
  preferred_hours: Text
  language: Text
  do_not_contact: Generated<number>
  private_note: Text
  household_id: Generated<number | null>
  referred_by_id: Generated<number | null>
  credit_limit: Generated<number | null>
  credit_days: Generated<number | null>
  balance: Generated<number>
  owes_since: Generated<string | null>
  merged_into_id: number | null
  created_at: string
  updated_at: string
  deleted_at: string | null
  import_batch_id: number | null
  staged_batch_id: number | null
  spent: Generated<number>
  visits: Generated<number>
  purchase_count: Generated<number>
  first_on: string | null
  last_on: string | null
  due_on: string | null
  next_follow_up_on: string | null
}

export type ContactPointsTable = {
  id: Id
  contact_id: number
  kind: 'phone' | 'email' | 'url' | 'profile'
  position: number
  label: string
  value: string
  e164: string | null
  match_key: string
}

export type AddressesTable = {
  id: Id
  contact_id: number
  position: number
  label: string
  street: string
  city: string
  region: string
  postal_code: string
  country: string
  formatted: string
}

export type TagsTable = { id: Id; name: string; folded: string; color: string }
export type ContactTagsTable = { id: Id; contact_id: number; tag_id: number }
export type ExternalIdsTable = { id: Id; contact_id: number; source: string; value: string }

export type ProductsTable = {
  id: Id
  uid: string
  version: Generated<number>
  name: string
  folded: string
  code: Text
  category: Text
  unit: Text
  price: number | null
  barcode: Text
  cost: number | null
  currency: string
  usual_days: number | null
  active: Generated<number>
  created_at: string
  updated_at: string
  deleted_at: string | null
  import_batch_id: number | null
  staged_batch_id: number | null
}

export type PurchasesTable = {
  id: Id
  uid: string
  version: Generated<number>
  number: number
  contact_id: number | null
  day: string
  time: string | null
  currency: string
  total: number | null
  is_return: Generated<number>
  note: Text
  folded: Text
  parts_revision: Generated<number>
  receipt: Text
  discount: Generated<number>
  discount_bp: number | null
  rounding: Generated<number>
  campaign: Text
  staff_id: number
  created_at: string
  updated_at: string
  deleted_at: string | null
  import_batch_id: number | null
  staged_batch_id: number | null
}

export type PurchaseLinesTable = {
  id: Id
  purchase_id: number
  position: number
  product_id: number | null
  name: string
  quantity: number
  unit_price: number | null
  discount: Generated<number>
  discount_bp: number | null
  line_total: number | null
  return_of: number | null
  import_key: string | null
}

export type PaymentsTable = {
  id: Id
  purchase_id: number | null
  order_id: number | null
  method: string
  amount: number
  currency: string
  day: string
  due_on: string | null
}

export type FollowUpsTable = {
  id: Id
  uid: string
  version: Generated<number>
  contact_id: number | null
  title: string
  note: Text
  folded: Text
  due_on: string
  repeat_every: number | null
  repeat_unit: 'day' | 'week' | 'month' | 'year' | null
  done_on: string | null
  previous_id: number | null
  time: string | null
  repeat_rule: string | null
  repeat_on: string | null
  staff_id: number | null
  series_uid: string | null
  template_id: number | null
  created_on: string
  created_at: string
  updated_at: string
  deleted_at: string | null
}

export type SettlementsTable = {
  id: Id
  list: 'due' | 'debt' | YearlyDayKind
  contact_id: number
  product_id: number | null
  /** The row of yearly_days or family_members that the day stands in. */
  part_id: Generated<number | null>
  act: 'done' | 'postponed'
  on_day: string
  until_day: string
  note: Text
  deleted_at: string | null
}

/** FTS5 tables without content; `rowid` is the contact's id. Queried in search-index.ts only. */
type SearchTable = { rowid: number; words: string }

export type ShopTables = {
  settings: SettingsTable
  staff: StaffTable
  import_batches: ImportBatchesTable
  acts: ActsTable
  journal: JournalTable
  contacts: ContactsTable
  contact_points: ContactPointsTable
  addresses: AddressesTable
  tags: TagsTable
  contact_tags: ContactTagsTable
  external_ids: ExternalIdsTable
  products: ProductsTable
  purchases: PurchasesTable
  purchase_lines: PurchaseLinesTable
  payments: PaymentsTable
  follow_ups: FollowUpsTable
  settlements: SettlementsTable
  rhythms: RhythmsTable
  rhythm_models: RhythmModelsTable
  product_rhythms: ProductRhythmsTable
  rhythm_corrections: RhythmCorrectionsTable
  recalls: RecallsTable
  recall_rules: RecallRulesTable
  losses: LossesTable
  complaints: ComplaintsTable
  follow_up_templates: FollowUpTemplatesTable
  follow_up_steps: FollowUpStepsTable
  nudges: NudgesTable
  households: HouseholdsTable
  photos: PhotosTable
  yearly_days: YearlyDaysTable
  family_members: FamilyMembersTable
  facts: FactsTable
  company_people: CompanyPeopleTable
  custom_fields: CustomFieldsTable
  custom_values: CustomValuesTable
  activities: ActivitiesTable
  attachments: AttachmentsTable
  consents: ConsentsTable
  not_duplicates: NotDuplicatesTable
  duplicate_pairs: DuplicatePairsTable
  list_views: ListViewsTable
  erasures: ErasuresTable
  product_prices: ProductPricesTable
  payment_methods: PaymentMethodsTable
  orders: OrdersTable
  order_lines: OrderLinesTable
  credit_entries: CreditEntriesTable
  receivables: ReceivablesTable
  settled_amounts: SettledAmountsTable
  cash_movements: CashMovementsTable
  day_closings: DayClosingsTable
  day_closing_counts: DayClosingCountsTable
  import_mappings: ImportMappingsTable
  mails: MailsTable
  mail_files: MailFilesTable
  contact_words: SearchTable
  contact_trigrams: SearchTable & { phones: string }
}

export type TableName = keyof ShopTables
export type ContactRow = Selectable<ContactsTable>
export type PurchaseRow = Selectable<PurchasesTable>
export type FollowUpRow = Selectable<FollowUpsTable>
