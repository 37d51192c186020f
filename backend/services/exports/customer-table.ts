import type { TFunction } from 'i18next'
import { columnKey, customerColumns, type CustomerColumnName } from '#shared/formats/customer-columns.ts'
import { wordChannel, wordRelation } from '#shared/i18n/profile-words.ts'
import { writeTagList } from '#shared/formats/tag-list.ts'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import type { ExportedCustomer } from '#db/repositories/export-rows.ts'
import { customCell, typeOfKind } from './custom-columns.ts'
import type { ColumnType, TableCell, TableColumn } from './table.ts'

/**
 * The customers' table: one row each. What only some have (a second phone, a profile) gets a column of its own when it
 * is needed; nothing is left out, and our own import reads all of it back.
 */
const types: Readonly<Partial<Record<CustomerColumnName, ColumnType>>> = {
  phone: 'code',
  addressPostalCode: 'code',
  externalId: 'code',
  uid: 'code',
  birthday: 'day',
  anniversary: 'day',
  yearlyDayDate: 'day',
  relativeBirthday: 'day',
  relativeNameDay: 'day',
  creditLimit: 'money',
  creditDays: 'count',
  balance: 'money',
}
const typeOfColumn = (name: CustomerColumnName): ColumnType => types[name] ?? 'text'

/** Columns that stay although no customer fills them: those that everybody expects. */
const always: ReadonlySet<CustomerColumnName> = new Set([
  'displayName',
  'phone',
  'email',
  'birthday',
  'tags',
  'note',
  'uid',
])

const worded = ['mobile', 'home', 'work', 'main', 'fax', 'other', 'company', 'home fax', 'work fax', 'pager'] as const
const labelText = (t: TFunction, label: string): string => {
  const known = worded.find((code) => code === label)
  return known === undefined ? label : t(`customers.labels.${known}`)
}

/** No name of a built-in column holds a colon. */
const customKey = ({ id }: StoredCustomField): string => `custom:${id}`

type Put = (name: CustomerColumnName, value: TableCell, number?: number) => void
type PutOwn = (field: StoredCustomField, value: TableCell) => void

/** Yearly days, relatives and facts have columns of their own, each as many as somebody has. */
function putProfile(t: TFunction, customer: ExportedCustomer, put: Put): void {
  const { yearlyDays, family, facts } = customer.profile
  if (customer.preferred_channel !== '') put('preferredChannel', wordChannel(t, customer.preferred_channel))
  put('preferredHours', customer.preferred_hours)
  put('language', customer.language)
  for (const [at, day] of yearlyDays.entries()) {
    put('yearlyDayKind', t(`profile.dayKinds.${day.kind}`), at + 1)
    put('yearlyDay', day.label, at + 1)
    put('yearlyDayDate', day.date, at + 1)
  }
  for (const [at, member] of family.entries()) {
    put('relativeRelation', wordRelation(t, member.relation), at + 1)
    put('relative', member.name, at + 1)
    put('relativeBirthday', member.birthday, at + 1)
    put('relativeNameDay', member.nameDay, at + 1)
    put('relativeNote', member.note, at + 1)
  }
  for (const [at, fact] of facts.entries()) {
    put('factKind', t(`profile.factKinds.${fact.kind}`), at + 1)
    put('fact', fact.text, at + 1)
    if (fact.pinned) put('factPinned', t('profile.pinned'), at + 1)
  }
}

/** Everything that is filled of one customer. */
function putCustomer(t: TFunction, customer: ExportedCustomer, put: Put, putOwn: PutOwn): void {
  put('displayName', customer.display_name)
  if (customer.kind === 'company') put('kind', t('spreadsheets.kinds.company'))
  put('namePrefix', customer.name_prefix)
  put('givenName', customer.given_name)
  put('additionalName', customer.additional_name)
  put('familyName', customer.family_name)
  put('nameSuffix', customer.name_suffix)
  put('nickname', customer.nickname)
  put('company', customer.company)
  put('department', customer.department)
  put('jobTitle', customer.job_title)
  const eachPoint = (kind: 'phone' | 'email' | 'url', label: 'phoneLabel' | 'emailLabel' | 'urlLabel') => {
    const points = customer.points.filter((point) => point.kind === kind)
    for (const [at, point] of points.entries()) {
      put(kind, point.value, at + 1)
      put(label, labelText(t, point.label), at + 1)
    }
  }
  eachPoint('phone', 'phoneLabel')
  eachPoint('email', 'emailLabel')
  eachPoint('url', 'urlLabel')
  for (const [at, profile] of customer.points.filter(({ kind }) => kind === 'profile').entries()) {
    put('profile', profile.value, at + 1)
    put('profileService', profile.label, at + 1)
  }
  for (const [at, address] of customer.addresses.entries()) {
    put('addressStreet', address.street, at + 1)
    put('addressPostalCode', address.postal_code, at + 1)
    put('addressCity', address.city, at + 1)
    put('addressRegion', address.region, at + 1)
    put('addressCountry', address.country, at + 1)
    put('addressFormatted', address.formatted, at + 1)
    put('addressLabel', labelText(t, address.label), at + 1)
  }
  for (const [at, { value }] of customer.externalIds.entries()) put('externalId', value, at + 1)
  put('birthday', customer.birthday)
  put('anniversary', customer.anniversary)
  put('tags', writeTagList(customer.tags))
  put('note', customer.note)
  put('source', customer.source)
  putProfile(t, customer, put)
  put('creditLimit', customer.credit_limit)
  put('creditDays', customer.credit_days)
  if (customer.balance !== 0) put('balance', customer.balance)
  put('uid', customer.uid)
  for (const field of customer.customFields) putOwn(field, customCell(t, field, customer.custom.get(field.id)))
}

/**
 * Rows in few bytes: a cell lies at the place that its column got when it was first filled. A hundred thousand maps of cells
 * would take three times as much.
 */
function packedRows() {
  const places = new Map<string, number>()
  const rows: TableCell[][] = []
  return {
    isUsed: (key: string) => places.has(key),
    begin(): (key: string, value: TableCell) => void {
      const row: TableCell[] = []
      rows.push(row)
      return (key, value) => {
        if (value === '' || value === null) return
        let place = places.get(key)
        if (place === undefined) places.set(key, (place = places.size))
        while (row.length < place) row.push(null)
        row[place] = value
      }
    },
    /** The rows with the cells in an order; nothing else is left of them. */
    inOrder(keys: readonly string[]): readonly (readonly TableCell[])[] {
      const order = keys.map((key) => places.get(key) ?? -1)
      for (const [at, row] of rows.entries()) rows[at] = order.map((place) => row[place] ?? null)
      return rows
    },
  }
}

const columnKeys = new Map<CustomerColumnName, string[]>()
/** Asked for two million times in a large shop. */
function keyOf(name: CustomerColumnName, number: number): string {
  let keys = columnKeys.get(name)
  if (keys === undefined) columnKeys.set(name, (keys = []))
  return (keys[number] ??= columnKey(name, number))
}

/** Customers are added in batches; the columns are known when all are there. The uid is the last one. */
export function customerTable(t: TFunction, fields: readonly StoredCustomField[]) {
  const rows = packedRows()
  let most = 1
  return {
    add(customers: readonly ExportedCustomer[]): void {
      for (const customer of customers) {
        const put = rows.begin()
        putCustomer(
          t,
          customer,
          (name, value, number = 1) => put(keyOf(name, number), value),
          (field, value) => put(customKey(field), value),
        )
        const { points, addresses, externalIds, profile } = customer
        const parts = [points, addresses, externalIds, profile.yearlyDays, profile.family, profile.facts]
        most = Math.max(most, ...parts.map(({ length }) => length))
      }
    },
    finish(): { readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly TableCell[])[] } {
      const builtIn = customerColumns(most)
        .filter(({ name, number }) => rows.isUsed(columnKey(name, number)) || (number === 1 && always.has(name)))
        .map(({ name, number }) => {
          const key = columnKey(name, number)
          const column: TableColumn = {
            key,
            type: typeOfColumn(name),
            header: columnKey(t(`spreadsheets.columns.${name}`), number),
          }
          return { key, column }
        })
      const own = fields.map((field) => {
        const column: TableColumn = { key: field.name, type: typeOfKind[field.kind], header: field.name }
        return { key: customKey(field), column }
      })
      const all = [...builtIn.slice(0, -1), ...own, ...builtIn.slice(-1)]
      return { columns: all.map(({ column }) => column), rows: rows.inOrder(all.map(({ key }) => key)) }
    },
  }
}
