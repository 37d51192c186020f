import {
  factKinds,
  familyRelations,
  preferredChannels,
  yearlyDayKinds,
  type FamilyRelation,
} from '#shared/domain/customer-profile.ts'
import type { CustomerField } from '#shared/domain/import-fields.ts'
import { services, type ServiceKey } from '#shared/domain/profile-links.ts'
import { toCyrillic } from '#shared/domain/serbian-script.ts'
import {
  customerColumnNames,
  groupOf,
  ownFileColumn,
  type CustomerColumnName,
} from '#shared/formats/customer-columns.ts'
import { en } from '#shared/i18n/en.ts'
import { ro } from '#shared/i18n/ro.ts'
import { ru } from '#shared/i18n/ru.ts'
import { srLatn } from '#shared/i18n/sr-Latn.ts'
import { foldHeader } from './header-fold.ts'
import { customerColumn } from './header-dictionary.ts'
import type { PlannedColumn } from './settle-columns.ts'

type Catalog = typeof en | typeof ro | typeof ru | typeof srLatn

/** One text in every language that a file of ours may be in. */
const inEveryLanguage = (text: (catalog: Catalog) => string): readonly string[] => [
  ...[en, ro, ru, srLatn].map(text),
  toCyrillic(text(srLatn)),
]

/** Follows from purchases and payments: a file can't set it. */
const workedOut = 'balance'

/** Headers that our export writes, and its field names in a raw file. */
const ownHeaders: ReadonlyMap<string, CustomerColumnName> = new Map(
  customerColumnNames.flatMap((name) =>
    [name, ...inEveryLanguage(({ spreadsheets }) => spreadsheets.columns[name])].map(
      (header) => [foldHeader(header), name] as const,
    ),
  ),
)

const labels = Object.keys(en.customers.labels) as (keyof typeof en.customers.labels)[]
const ownLabels: ReadonlyMap<string, string> = new Map(
  labels.flatMap((label) =>
    inEveryLanguage(({ customers }) => customers.labels[label]).map((word) => [word, label] as const),
  ),
)
const companyWords = new Set(inEveryLanguage(({ spreadsheets }) => spreadsheets.kinds.company).map(foldHeader))
const walkInWords = new Set(inEveryLanguage(({ common }) => common.walkIn).map(foldHeader))

const codesOf = <Code extends string>(codes: readonly Code[], words: (catalog: Catalog, code: Code) => string) => {
  const known = new Map(
    codes.flatMap((code) =>
      [code, ...inEveryLanguage((catalog) => words(catalog, code))].map((word) => [foldHeader(word), code] as const),
    ),
  )
  return (text: string): Code | null => known.get(foldHeader(text)) ?? null
}

/** Words of our own files back to their codes; null for others. */
export const readDayKind = codesOf(yearlyDayKinds, ({ profile }, kind) => profile.dayKinds[kind])
export const readFactKind = codesOf(factKinds, ({ profile }, kind) => profile.factKinds[kind])
export const readChannel = codesOf(preferredChannels, ({ profile }, channel) =>
  channel in profile.channels
    ? profile.channels[channel as keyof typeof profile.channels]
    : services[channel as ServiceKey].name,
)
const relationCodes: ReadonlyMap<string, FamilyRelation> = new Map(
  familyRelations.flatMap((code) =>
    inEveryLanguage(({ profile }) => profile.relations[code]).map((word) => [word, code] as const),
  ),
)
export const readRelation = (text: string): string => relationCodes.get(text) ?? text

/** A label of our own file: words of ours are their code again, all others stay as written. */
export const readOwnLabel = (text: string): string => ownLabels.get(text) ?? text

export const isCompanyWord = (text: string): boolean => companyWords.has(foldHeader(text))

/** What our files write where a purchase names nobody. */
export const isWalkInWord = (text: string): boolean => walkInWords.has(foldHeader(text))

/**
 * Columns of a customers file that this program wrote; null for any other. Columns that somebody added to it mean what
 * they mean elsewhere.
 */
export const ownCustomerColumns = (headers: readonly string[]): readonly PlannedColumn<CustomerField>[] | null => {
  const columns = headers.map((header, index) => {
    const [, word = '', number = '1'] = /^(.*?)(?: (\d{1,2}))?$/.exec(foldHeader(header)) ?? []
    const field = ownHeaders.get(word)
    if (field === undefined) return null
    const group = `${groupOf(field) ?? ''} ${number}`
    return { index, header, field: field === workedOut ? null : field, group }
  })
  if (!columns.some((column) => column?.field === ownFileColumn)) return null
  return columns.map((column, index) => {
    if (column !== null) return column
    const header = headers[index] ?? ''
    const known = customerColumn(header)
    return { index, header, field: known === null ? 'noteLine' : known.field, group: known?.group ?? '' }
  })
}
