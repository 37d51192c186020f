/**
 * How the columns of the shop file are told to a person: in the history of a record, on a card as it was, in the file of
 * everything held on somebody. A column that isn't here is no news to anyone (keys, what is worked out, order).
 */
export type FieldType =
  | 'text'
  | 'choice'
  | 'yes-no'
  | 'number'
  | 'bytes'
  | 'money'
  | 'unit-price'
  | 'quantity'
  | 'day'
  | 'yearly-day'
  | 'instant'
  /** How a follow-up comes again: the value of an RRULE. */
  | 'repeat'

const typed: Readonly<Record<Exclude<FieldType, 'text'>, readonly string[]>> = {
  choice: [
    'kind',
    'channel',
    'preferred_channel',
    'act',
    'how',
    'list',
    'direction',
    'reason',
    'repeat_unit',
    'method',
    'language',
    'relation',
    'regularity',
    'state',
    'result',
  ],
  'yes-no': ['do_not_contact', 'pinned', 'is_private', 'is_return', 'active', 'required', 'in_list'],
  number: [
    'number',
    'repeat_every',
    'usual_days',
    'width',
    'height',
    'visits',
    'purchase_count',
    'purchase_days',
    'score',
    'credit_days',
  ],
  bytes: ['bytes'],
  money: [
    'total',
    'amount',
    'price',
    'cost',
    'discount',
    'rounding',
    'line_total',
    'spent',
    'yearly_value',
    'credit_limit',
    'opening_cash',
    'expected',
    'counted',
  ],
  'unit-price': ['unit_price'],
  quantity: ['quantity'],
  day: [
    'day',
    'due_on',
    'done_on',
    'created_on',
    'on_day',
    'until_day',
    'first_on',
    'last_on',
    'window_from',
    'window_to',
    'opened_on',
    'ordered_on',
    'promised_on',
    'ready_on',
    'closed_on',
  ],
  'yearly-day': ['birthday', 'anniversary', 'name_day', 'date'],
  instant: ['deleted_at', 'created_at'],
  repeat: ['repeat_rule'],
}

const texts = [
  'display_name',
  'name_prefix',
  'given_name',
  'additional_name',
  'family_name',
  'name_suffix',
  'nickname',
  'company',
  'department',
  'job_title',
  'note',
  'private_note',
  'source',
  'preferred_hours',
  'label',
  'value',
  'street',
  'city',
  'region',
  'postal_code',
  'country',
  'formatted',
  'name',
  'text',
  'role',
  'time',
  'promised_time',
  'wording',
  'title',
  'resolution',
  'receipt',
  'campaign',
  'code',
  'barcode',
  'category',
  'unit',
  'media_type',
  'subject',
  'sender',
  'recipients',
] as const

/** Columns that name another record: told by its name. */
export const referenceColumns = {
  contact_id: 'contacts',
  contact_a: 'contacts',
  contact_b: 'contacts',
  household_id: 'households',
  referred_by_id: 'contacts',
  merged_into_id: 'contacts',
  company_id: 'contacts',
  person_id: 'contacts',
  tag_id: 'tags',
  field_id: 'custom_fields',
  product_id: 'products',
  staff_id: 'staff',
} as const
export type ReferenceColumn = keyof typeof referenceColumns

export const fieldTypes: ReadonlyMap<string, FieldType> = new Map<string, FieldType>([
  ...texts.map((column) => [column, 'text'] as const),
  ...(Object.entries(typed) as [FieldType, readonly string[]][]).flatMap(([type, columns]) =>
    columns.map((column) => [column, type] as const),
  ),
  ...Object.keys(referenceColumns).map((column) => [column, 'text'] as const),
  ['photo_id', 'yes-no'],
])

/** `given_name` → `givenName`: the name of a column in the contract and in the catalogs. */
export const fieldName = (column: string): string =>
  column.replaceAll(/_(?:id$|([a-z]))/g, (_, letter: string | undefined) => letter?.toUpperCase() ?? '')
