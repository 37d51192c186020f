import type { ExportedCustomer } from '#db/repositories/export-rows.ts'
import type { ColumnType, TableCell } from './table.ts'

/**
 * The customers' table: one row each, headers that our own import knows, so that the file comes back as it went.
 * Several values of one column stand side by side with ` ::: ` between them, as in Google's files.
 */
export type CustomerColumn = {
  readonly key: string
  readonly type: ColumnType
  readonly read: (customer: ExportedCustomer) => TableCell
}

const several = (values: readonly string[]) => values.filter((value) => value !== '').join(' ::: ')

const phoneColumns = { phoneMobile: 'mobile', phoneHome: 'home', phoneWork: 'work', phoneOther: 'other' } as const
const emailColumns = { emailHome: 'home', emailWork: 'work' } as const

const points = (
  key: string,
  kind: ExportedCustomer['points'][number]['kind'],
  isHere: (label: string) => boolean,
): CustomerColumn => ({
  key,
  type: kind === 'phone' ? 'code' : 'text',
  read: (customer) =>
    several(customer.points.filter((point) => point.kind === kind && isHere(point.label)).map(({ value }) => value)),
})

const labelled = (
  kind: 'phone' | 'email',
  columns: Readonly<Record<string, string>>,
  rest: string,
): readonly CustomerColumn[] => [
  ...Object.entries(columns).map(([key, label]) => points(key, kind, (present) => present === label)),
  points(rest, kind, (label) => !Object.values(columns).includes(label)),
]

const slots = { home: 'home', work: 'work', other: 'other', address: '' } as const
const parts = [
  ['Street', 'street'],
  ['City', 'city'],
  ['Region', 'region'],
  ['PostalCode', 'postal_code'],
  ['Country', 'country'],
] as const

/** The first address of each kind; one that is only a text stands in the street's column. */
function addressColumns(slot: keyof typeof slots): readonly CustomerColumn[] {
  const known: readonly string[] = Object.values(slots)
  const find = (customer: ExportedCustomer) =>
    customer.addresses.find(({ label }) => (known.includes(label) ? label : '') === slots[slot])
  return parts.map(([part, field]) => ({
    key: `${slot}${part}`,
    type: part === 'PostalCode' ? 'code' : 'text',
    read: (customer) => {
      const address = find(customer)
      if (address === undefined) return ''
      return field === 'street' && address.street === '' ? address.formatted : address[field]
    },
  }))
}

const text = (key: string, read: (customer: ExportedCustomer) => string): CustomerColumn => ({
  key,
  type: 'text',
  read,
})

export const customerColumns: readonly CustomerColumn[] = [
  text('displayName', (customer) => customer.display_name),
  text('namePrefix', (customer) => customer.name_prefix),
  text('givenName', (customer) => customer.given_name),
  text('additionalName', (customer) => customer.additional_name),
  text('familyName', (customer) => customer.family_name),
  text('nameSuffix', (customer) => customer.name_suffix),
  text('nickname', (customer) => customer.nickname),
  text('company', (customer) => customer.company),
  text('department', (customer) => customer.department),
  text('jobTitle', (customer) => customer.job_title),
  ...labelled('phone', phoneColumns, 'phone'),
  ...labelled('email', emailColumns, 'email'),
  ...addressColumns('address'),
  ...addressColumns('home'),
  ...addressColumns('work'),
  ...addressColumns('other'),
  points('url', 'url', () => true),
  { key: 'birthday', type: 'day', read: (customer) => customer.birthday },
  { key: 'anniversary', type: 'day', read: (customer) => customer.anniversary },
  text('tags', (customer) => several(customer.tags)),
  text('note', (customer) => customer.note),
  {
    key: 'externalId',
    type: 'code',
    read: (customer) => several(customer.externalIds.map(({ value }) => value)),
  },
]

/** Columns that no customer fills are left out, except those that everybody expects. */
const always: ReadonlySet<string> = new Set(['displayName', 'phoneMobile', 'email', 'birthday', 'tags', 'note'])

export const usedColumns = (rows: readonly (readonly TableCell[])[]): readonly number[] =>
  customerColumns.flatMap(({ key }, index) =>
    always.has(key) || rows.some((row) => row[index] !== null && row[index] !== '') ? [index] : [],
  )
