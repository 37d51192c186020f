import type { TFunction } from 'i18next'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { wordRelation } from '#shared/i18n/profile-words.ts'
import type { ExportedCustomer } from '#db/repositories/export-rows.ts'
import type { ColumnType, TableColumn, TableRow } from '../table.ts'
import { noteWith, ownFields, type LeftOver } from './left-over.ts'
import { outlookColumns, outlookHeader } from './outlook-headers.ts'

/** Columns of phones by our labels; what finds them full goes on to the others. */
const phoneColumns: Readonly<Record<string, readonly string[]>> = {
  mobile: ['Mobile Phone'],
  home: ['Home Phone', 'Home Phone 2'],
  work: ['Business Phone', 'Business Phone 2'],
  main: ['Primary Phone'],
  company: ['Company Main Phone'],
  'home fax': ['Home Fax'],
  'work fax': ['Business Fax'],
  'other fax': ['Other Fax'],
  fax: ['Other Fax'],
  pager: ['Pager'],
  car: ['Car Phone'],
  callback: ['Callback'],
  radio: ['Radio Phone'],
}
const otherPhones = ['Other Phone', 'Primary Phone', 'Home Phone 2', 'Business Phone 2', 'Car Phone', 'Callback']
const emailColumns = ['E-mail Address', 'E-mail 2 Address', 'E-mail 3 Address']
const addressColumns = [
  { labels: ['work'], prefix: 'Business' },
  { labels: ['home'], prefix: 'Home' },
  { labels: ['other'], prefix: 'Other' },
] as const
const dates: ReadonlySet<string> = new Set(['Birthday', 'Anniversary'])
const childOf: ReadonlySet<string> = new Set(['son', 'daughter', 'child'])
const spouseOf: ReadonlySet<string> = new Set(['wife', 'husband', 'partner'])

type Cells = Map<string, string>

function putPhones(cells: Cells, customer: ExportedCustomer, rest: LeftOver[]): void {
  for (const { label, value } of customer.points.filter(({ kind }) => kind === 'phone')) {
    const free = [...(phoneColumns[label] ?? []), ...otherPhones].find((column) => !cells.has(column))
    if (free === undefined) rest.push({ label: label || 'Phone', value })
    else cells.set(free, value)
  }
}

/** The first free block; the lines of a street stand in its three cells. */
function putAddresses(cells: Cells, customer: ExportedCustomer, rest: LeftOver[]): void {
  const taken = new Set<string>()
  for (const address of customer.addresses) {
    const { label, street, city, region, postal_code: postalCode, country, formatted } = address
    const own = addressColumns.find(
      ({ labels, prefix }) => (labels as readonly string[]).includes(label) && !taken.has(prefix),
    )
    const block = own ?? [...addressColumns].reverse().find(({ prefix }) => !taken.has(prefix))
    const parts = [street, [postalCode, city].filter(Boolean).join(' '), region, country].filter(Boolean)
    const isWhole = street === '' && city === '' && postalCode === '' && region === '' && country === ''
    if (block === undefined) {
      rest.push({ label: label || 'Address', value: (isWhole ? formatted : parts.join(', ')).replaceAll('\n', ', ') })
      continue
    }
    const { prefix } = block
    taken.add(prefix)
    const lines = (isWhole ? formatted : street).split('\n')
    const put = (column: string, text: string) => text !== '' && cells.set(`${prefix} ${column}`, text)
    put('Street', lines[0] ?? '')
    put('Street 2', lines[1] ?? '')
    put('Street 3', lines.slice(2).join(', '))
    put('City', city)
    put('State', region)
    put('Postal Code', postalCode)
    put('Country/Region', country)
  }
}

function putFamily(t: TFunction, cells: Cells, { profile }: ExportedCustomer, rest: LeftOver[]): void {
  const named = (relations: ReadonlySet<string>) =>
    profile.family.filter(({ relation, name }) => relations.has(relation) && name !== '').map(({ name }) => name)
  cells.set('Children', named(childOf).join(', '))
  cells.set('Spouse', named(spouseOf).join(', '))
  for (const { relation, name } of profile.family)
    if (!childOf.has(relation) && !spouseOf.has(relation) && name !== '')
      rest.push({ label: wordRelation(t, relation), value: name })
}

function cellsOf(t: TFunction, customer: ExportedCustomer, currency: string): Cells {
  const cells: Cells = new Map()
  const rest: LeftOver[] = []
  const isNamed = [customer.given_name, customer.additional_name, customer.family_name, customer.company].some(Boolean)
  cells.set('Title', customer.name_prefix)
  cells.set('First Name', isNamed ? customer.given_name : customer.display_name)
  cells.set('Middle Name', customer.additional_name)
  cells.set('Last Name', customer.family_name)
  cells.set('Suffix', customer.name_suffix)
  cells.set('Company', customer.company)
  cells.set('Department', customer.department)
  cells.set('Job Title', customer.job_title)
  putPhones(cells, customer, rest)
  const emails = customer.points.filter(({ kind }) => kind === 'email')
  for (const [at, { label, value }] of emails.entries()) {
    const column = emailColumns[at]
    if (column === undefined) rest.push({ label: label || 'E-mail', value })
    else cells.set(column, value)
  }
  if (emails.length > 0) cells.set('E-mail Display Name', customer.display_name)
  putAddresses(cells, customer, rest)
  for (const [at, { value }] of customer.points.filter(({ kind }) => kind === 'url').entries())
    if (at === 0) cells.set('Web Page', value)
    else rest.push({ label: 'Web', value })
  for (const { label, value } of customer.points.filter(({ kind }) => kind === 'profile')) rest.push({ label, value })
  cells.set('Birthday', customer.birthday ?? '')
  cells.set('Anniversary', customer.anniversary ?? '')
  // Outlook parts its categories by semicolons.
  cells.set('Categories', customer.tags.map((tag) => tag.replaceAll(/[;,]/g, ' ')).join(';'))
  putFamily(t, cells, customer, rest)
  if (customer.nickname !== '') rest.push({ label: t('spreadsheets.columns.nickname'), value: customer.nickname })
  rest.push(...ownFields(t, customer, currency))
  cells.set('Notes', noteWith(customer.note, rest))
  return cells
}

const typeOf = (column: string): ColumnType => (dates.has(column) ? 'day' : 'text')

/** The columns as Outlook of the language names them; null = in English. */
export const outlookTableColumns = (language: AppLanguage | null): readonly TableColumn[] =>
  outlookColumns.map((column) => ({
    key: column,
    header: language === null ? column : outlookHeader(column, language),
    type: typeOf(column),
  }))

/** Customers as Outlook's address book takes them; what it has no column for stands in the notes. */
export const outlookRow = (t: TFunction, customer: ExportedCustomer, currency: string): TableRow => {
  const cells = cellsOf(t, customer, currency)
  return outlookColumns.map((column) => cells.get(column) ?? null)
}
