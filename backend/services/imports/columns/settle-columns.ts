import type { CustomerField } from '#shared/domain/import-fields.ts'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import { foldHeader, serbianLatin } from './header-fold.ts'
import { composedColumn } from './composed-headers.ts'
import { customerColumn } from './header-dictionary.ts'
import { isHouseHeader } from './house-columns.ts'

/** A column with its meaning; columns of one group make one address or one labelled value. */
export type PlannedColumn<Field> = {
  readonly index: number
  readonly header: string
  readonly field: Field | null
  readonly group: string
  /** The own field of the shop that the column holds; `field` is null then. */
  readonly custom?: StoredCustomField
}

/** A word that means different things beside different neighbours. */
const openWord = (header: string): string => {
  const folded = foldHeader(header)
  return serbianLatin(folded) ?? folded
}

/** Places alone beside a word for mobile phones: telephones. Folded. */
const bareLines: ReadonlyMap<string, CustomerField> = new Map(
  (
    [
      ['phoneHome', 'Home|Домашний|Kućni|Acasă|Privat'],
      ['phoneWork', 'Work|Business|Рабочий|Poslovni|Serviciu|Geschäftlich'],
      ['phoneOther', 'Other|Другой|Drugi'],
      ['phoneMain', 'Primary'],
    ] as const
  ).flatMap(([field, words]) => words.split('|').map((word) => [foldHeader(word), field] as const)),
)

/** `dateOfBirth` as people write it. */
const unhumped = (header: string): string => header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')

/**
 * Headers of a list of customers → columns. Words of several meanings are settled by their neighbours: `Ime` is the
 * given name beside `Prezime` and the whole name alone; `Nume` the family name beside `Prenume`; `Ort` the town, except
 * in German Outlook, where the towns have other names; a bare `Geburtstag` beside year and month is only the day.
 * A column that is not known is kept as a line of the note.
 */
export const settleCustomerColumns = (headers: readonly string[]): readonly PlannedColumn<CustomerField>[] => {
  const columns = headers.map((header, index): PlannedColumn<CustomerField> => {
    const known = customerColumn(header) ?? customerColumn(unhumped(header)) ?? composedColumn(header)
    if (known === null) return { index, header, field: header.trim() === '' ? null : 'noteLine', group: '' }
    return { index, header, field: known.field, group: known.group }
  })
  const has = (field: CustomerField): boolean => columns.some((column) => column.field === field)
  const words = new Set(headers.map(openWord))
  const settled = (column: PlannedColumn<CustomerField>): PlannedColumn<CustomerField> => {
    const word = openWord(column.header)
    if (word === 'nume' && has('givenName') && !has('familyName')) return { ...column, field: 'familyName' }
    if (word === 'name' && words.has('vorname') && !has('familyName')) return { ...column, field: 'familyName' }
    if ((word === 'ime' || foldHeader(column.header) === foldHeader('Имя')) && has('familyName'))
      return { ...column, field: 'givenName' }
    // Yahoo's title is the job, and its bare places are telephones. Beside another word for "Mr." it is never that.
    const isAfterName =
      !has('jobTitle') && has('familyName') && column.index > columns.findIndex(({ field }) => field === 'familyName')
    const hasPrefix = columns.some((other) => other.field === 'namePrefix' && other.index !== column.index)
    if (word === 'title' && (isAfterName || hasPrefix)) return { ...column, field: 'jobTitle' }
    const barePhone = bareLines.get(foldHeader(column.header))
    if (barePhone !== undefined && column.field === 'noteLine' && has('phoneMobile'))
      return { ...column, field: barePhone }
    if (word === 'ort' && (has('homeCity') || has('workCity'))) return { ...column, field: 'noteLine', group: '' }
    if (word === 'grad' && has('homeStreet') && !has('homeCity')) return { ...column, field: 'homeCity', group: 'home' }
    if (column.field === 'birthday' && has('birthdayYear') && has('birthdayMonth') && !has('birthdayDay'))
      return { ...column, field: 'birthdayDay' }
    return column
  }
  return wholeAddresses(withHouses(columns.map(settled)))
}

/** The number of the house, and what else stands behind a street in columns of its own, is a part of it. */
function withHouses(columns: readonly PlannedColumn<CustomerField>[]): readonly PlannedColumn<CustomerField>[] {
  let street: PlannedColumn<CustomerField> | null = null
  return columns.map((column) => {
    const isHouse = street !== null && isHouseHeader(column.header)
    if (!isHouse) street = /Street$/.test(column.field ?? '') ? column : null
    return isHouse && street !== null ? { ...column, field: street.field, group: street.group } : column
  })
}

/** `Home Address` beside `Home Street` is what stands on the envelope. */
const isEnvelope = (column: PlannedColumn<CustomerField>, columns: readonly PlannedColumn<CustomerField>[]): boolean =>
  /\b(address|adresa|adrese|anschrift)\b|адрес/.test(foldHeader(column.header)) &&
  columns.some(
    (other) =>
      other.field === column.field && other.group === column.group && /\bstreet\b/.test(foldHeader(other.header)),
  ) &&
  !/\bstreet\b/.test(foldHeader(column.header))

/** A street column without a town beside it holds the whole address. */
const wholeAddresses = (columns: readonly PlannedColumn<CustomerField>[]): readonly PlannedColumn<CustomerField>[] =>
  columns.map((column) => {
    const slot = /^(address|home|work|other)Street$/.exec(column.field ?? '')?.[1]
    if (slot === undefined) return column
    const parts = columns.filter((other) => other.group === column.group && other.field?.startsWith(slot))
    const split = parts.some((other) => /(City|PostalCode)$/.test(other.field ?? '')) && !isEnvelope(column, columns)
    return split ? column : { ...column, field: `${slot}Formatted` as CustomerField }
  })
