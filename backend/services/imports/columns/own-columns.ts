import type { CustomerField } from '#shared/domain/import-fields.ts'
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
    return field === undefined ? null : { index, header, field, group: `${groupOf(field) ?? ''} ${number}` }
  })
  if (!columns.some((column) => column?.field === ownFileColumn)) return null
  return columns.map((column, index) => {
    if (column !== null) return column
    const header = headers[index] ?? ''
    const known = customerColumn(header)
    return { index, header, field: known === null ? 'noteLine' : known.field, group: known?.group ?? '' }
  })
}
