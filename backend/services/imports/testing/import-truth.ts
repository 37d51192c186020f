import type { ImportReading, CustomerRecord } from '../import-types.ts'

/** What tests/… of the shared corpora say about one file; see corpora/README.md there. */
type Truth = Readonly<Record<string, unknown>>

const squash = (text: unknown): string =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
const phoneKey = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const multiset = (values: readonly string[]): string => [...values].sort().join('|')
const strings = (value: unknown): readonly string[] | null =>
  Array.isArray(value)
    ? value.map(String)
    : value !== null && typeof value === 'object'
      ? Object.values(value).map(String)
      : null

const nameFields = {
  first: 'givenName',
  middle: 'additionalName',
  last: 'familyName',
  prefix: 'namePrefix',
  suffix: 'nameSuffix',
  nickname: 'nickname',
  company: 'company',
  department: 'department',
  title: 'jobTitle',
} as const

/** Differences between one expected entry of the corpora and the record that was understood. */
export const factProblems = (expected: Truth, record: CustomerRecord): string[] => {
  const problems: string[] = []
  const differ = (name: string, wanted: unknown, got: unknown): void => {
    problems.push(`row ${record.row} ${name}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`)
  }
  const { displayName } = expected
  if (displayName !== undefined && squash(displayName) !== squash(record.displayName))
    differ('displayName', displayName, record.displayName)
  const any = expected['displayName_any']
  if (Array.isArray(any) && !any.includes(record.displayName)) differ('displayName_any', any, record.displayName)
  for (const [name, field] of Object.entries(nameFields)) {
    const wanted = expected[name]
    if (wanted !== undefined && squash(wanted) !== squash(record[field])) differ(name, wanted, record[field])
  }
  const garbage = (strings(expected['emails_garbage_allowed']) ?? []).map((each) => each.toLowerCase())
  const emails = strings(expected['emails'])?.map((each) => each.toLowerCase())
  const gotEmails = record.emails.map(({ value }) => value.toLowerCase()).filter((each) => !garbage.includes(each))
  if (emails && multiset(emails) !== multiset(gotEmails)) differ('emails', emails, gotEmails)
  const phones = strings(expected['phones'])?.map(phoneKey)
  const gotPhones = record.phones.map(({ value }) => phoneKey(value))
  if (phones) {
    const fits = expected['phones_subset']
      ? phones.every((each) => gotPhones.includes(each))
      : multiset(phones) === multiset(gotPhones)
    if (!fits) differ('phones', phones, gotPhones)
  }
  for (const name of ['birthday', 'anniversary'] as const)
    if (expected[name] !== undefined && expected[name] !== record[name]) differ(name, expected[name], record[name])
  const addressText = squash(JSON.stringify(record.addresses))
  for (const part of [expected['address_contains'] ?? []].flat())
    if (!addressText.includes(squash(part))) differ('address', part, addressText)
  for (const part of [expected['note_contains'] ?? []].flat())
    if (!squash(record.note).includes(squash(part))) differ('note', part, record.note)
  return problems
}

const addressFields = {
  street: 'street',
  city: 'city',
  state: 'region',
  zip: 'postalCode',
  country: 'country',
} as const

/** Differences between a truth entry of the generator and the record. */
export const truthProblems = (expected: Truth, record: CustomerRecord, hasMiddle: boolean): string[] => {
  const { displayName, ...facts } = expected
  const problems = factProblems(hasMiddle ? { ...facts, displayName } : facts, record)
  const differ = (name: string, wanted: unknown, got: unknown): void => {
    problems.push(`row ${record.row} ${name}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`)
  }
  const lines = (text: unknown): string =>
    String(text ?? '')
      .replace(/\r\n?/g, '\n')
      .trim()
  if (lines(expected['notes']) !== record.note) differ('notes', expected['notes'], record.note)
  const tags = strings(expected['categories']) ?? []
  if (multiset(tags) !== multiset(record.tags)) differ('tags', tags, record.tags)
  const web = expected['web'] ? [String(expected['web'])] : []
  if (multiset(web) !== multiset(record.urls.map(({ value }) => value))) differ('web', web, record.urls)
  for (const [slot, label] of [
    ['business', 'work'],
    ['home', 'home'],
  ] as const) {
    const wanted = (expected[slot] ?? {}) as Readonly<Record<string, string>>
    const got = record.addresses.find((address) => address.label === label)
    for (const [name, field] of Object.entries(addressFields))
      if (squash(wanted[name]) !== squash(got?.[field])) differ(`${slot} ${name}`, wanted[name], got?.[field])
  }
  return problems
}

const encodings: Readonly<Record<string, string>> = {
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
  'utf-16-le': 'utf-16le',
}

/** Differences between the whole truth file of the generator and a reading. */
export const fileProblems = (truth: Truth, reading: ImportReading): string[] => {
  if (reading.type !== 'customers') return [`type ${reading.type}`]
  const problems: string[] = []
  const expected = truth['expect'] as readonly Truth[]
  const encoding = encodings[String(truth['encoding'])] ?? String(truth['encoding'])
  if (encoding !== reading.encoding) problems.push(`encoding: wanted ${encoding}, got ${reading.encoding}`)
  if (truth['delimiter'] !== reading.delimiter) problems.push(`delimiter ${reading.delimiter}`)
  if (truth['has_header'] !== reading.hasHeader) problems.push(`hasHeader ${reading.hasHeader}`)
  const order = { mdy: 'mdy', dmy_slash: 'dmy', dmy_dot: 'dmy', iso: 'ymd' }[String(truth['date_style'])]
  if (order !== undefined && order !== reading.dateOrder)
    problems.push(`dateOrder: wanted ${order}, got ${reading.dateOrder}`)
  if (truth['count'] !== reading.total) problems.push(`total: wanted ${String(truth['count'])}, got ${reading.total}`)
  const hasMiddle = reading.columns.some((column) => column.field === 'additionalName')
  const byRow = new Map(Array.from(reading.records, (record) => [record.row, record]))
  expected.forEach((entry, index) => {
    const record = byRow.get(index + 1)
    if (record) problems.push(...truthProblems(entry, record, hasMiddle))
    else if (entry['displayName'])
      problems.push(
        `row ${index + 1} missing: ${JSON.stringify(reading.rejected.find(({ row }) => row === index + 1))}`,
      )
  })
  return problems
}
