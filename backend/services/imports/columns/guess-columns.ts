import type { CustomerField, PurchaseField } from '#shared/domain/import-fields.ts'
import { newDateEvidence, countDate } from '../date-text.ts'
import { isExchangePath } from '../email-text.ts'
import { splitNumber } from '../number-text.ts'

/** What the filled cells of one column are, as shares of them. */
type ColumnLook = {
  readonly index: number
  readonly filled: number
  readonly email: number
  readonly phone: number
  readonly url: number
  readonly date: number
  readonly number: number
  readonly name: number
  /** Share of names with a blank inside. */
  readonly words: number
  readonly company: number
  /** Share of texts that are too long or have too many lines for anything but a note. */
  readonly long: number
}

const email = /^[^\s@]+@[^\s@]+$/
const url = /^(https?:\/\/|www\.)\S+$/i
const name = /^\p{L}[\p{L}\p{M}.,'’` &-]*$/u

/** Marks of firms: Ltd, GmbH, SRL, d.o.o., ООО … */
const company =
  /(^|[\s,"«(])(ltd|inc|llc|plc|gmbh|ag|kg|ohg|e\.?k|srl|s\.?c|s\.?a|s\.?r\.?l|pfa|d\.?o\.?o|a\.?d|str|sp\. z o\.?o|ооо|зао|оао|пао|ао|ип|д\.?о\.?о)(?![\p{L}\p{N}])|\s&\s|株式会社/iu

export const isDateLike = (cell: string): boolean => {
  const evidence = newDateEvidence()
  countDate(evidence, cell)
  return Object.values(evidence).some((count) => count > 0)
}
const isPhoneLike = (cell: string): boolean => {
  const digits = cell.replace(/\D/g, '').length
  return digits >= 6 && digits <= 15 && /^[+(\d][\d\s()/.\-+]*$/.test(cell) && !isDateLike(cell)
}
export const isNumberLike = (cell: string): boolean => splitNumber(cell) !== null

/** True for text that is no header word: addresses, numbers, dates. */
export const looksLikeData = (cell: string): boolean =>
  email.test(cell) || url.test(cell) || isPhoneLike(cell) || isDateLike(cell) || /^[-\d.,\s]+$/.test(cell)

const look = (rows: readonly (readonly string[])[], index: number): ColumnLook => {
  const cells = rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '')
  const share = (test: (cell: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length
  return {
    index,
    filled: cells.length,
    email: share((cell) => email.test(cell) || isExchangePath(cell)),
    phone: share(isPhoneLike),
    url: share((cell) => url.test(cell)),
    date: share(isDateLike),
    number: share(isNumberLike),
    name: share((cell) => name.test(cell)),
    words: share((cell) => /\S\s+\S/.test(cell)),
    company: share((cell) => company.test(cell)),
    long: share((cell) => cell.length > 40 || cell.includes('\n')),
  }
}

const looksOf = (rows: readonly (readonly string[])[]): readonly ColumnLook[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, index) => look(rows, index))

const isJoined = (rows: readonly (readonly string[])[], whole: number, first: number, second: number): boolean => {
  const fitting = rows.filter((row) => {
    const text = row[whole]?.trim() ?? ''
    const [a, b] = [row[first]?.trim() ?? '', row[second]?.trim() ?? '']
    return text !== '' && (text === `${a} ${b}`.trim() || text === `${b} ${a}`.trim())
  })
  return fitting.length * 2 > rows.length
}

const nameColumns = (
  rows: readonly (readonly string[])[],
  names: readonly ColumnLook[],
): readonly (readonly [number, CustomerField])[] => {
  const [a, b, c] = names
  if (!a) return []
  if (b && c && isJoined(rows, a.index, b.index, c.index)) {
    return [
      [a.index, 'displayName'],
      [b.index, 'givenName'],
      [c.index, 'familyName'],
    ]
  }
  // Two neighbours of single words are given and family name, as programs write them.
  if (b?.index === a.index + 1 && a.words < 0.5 && b.words < 0.5)
    return [
      [a.index, 'givenName'],
      [b.index, 'familyName'],
    ]
  return [[(names.find((each) => each.words >= 0.5) ?? a).index, 'displayName']]
}

/**
 * Fields of a customer list without header, told by the cells; empty where nothing says who the people are. Texts that
 * say nothing about themselves are kept in the note.
 */
export const guessCustomerColumns = (rows: readonly (readonly string[])[]): ReadonlyMap<number, CustomerField> => {
  const fields = new Map<number, CustomerField>()
  const looks = looksOf(rows).filter((each) => each.filled > 0)
  const isTaken = (field: CustomerField): boolean => [...fields.values()].includes(field)
  for (const each of looks) {
    if (each.email >= 0.7) fields.set(each.index, 'email')
    else if (each.url >= 0.7) fields.set(each.index, 'url')
    else if (each.phone >= 0.7) fields.set(each.index, 'phone')
    else if (each.date >= 0.8 && !isTaken('birthday')) fields.set(each.index, 'birthday')
    else if (each.company >= 0.4 && !isTaken('company')) fields.set(each.index, 'company')
    else if (each.long >= 0.2 && each.words >= 0.5 && !isTaken('note')) fields.set(each.index, 'note')
  }
  const names = looks.filter((each) => each.name >= 0.7 && !fields.has(each.index))
  for (const [index, field] of nameColumns(rows, names)) fields.set(index, field)
  const contact = isTaken('email') || isTaken('phone')
  if (!contact && !isTaken('displayName') && fields.size < 2) return new Map()
  for (const each of looks) if (!fields.has(each.index) && each.number < 0.5) fields.set(each.index, 'noteLine')
  return fields
}

/** Fields of a purchases list without header: a date, a customer, numbers at the end. */
export const guessPurchaseColumns = (rows: readonly (readonly string[])[]): ReadonlyMap<number, PurchaseField> => {
  const fields = new Map<number, PurchaseField>()
  const looks = looksOf(rows).filter((each) => each.filled > 0)
  const date = looks.find((each) => each.date >= 0.9)
  if (!date) return fields
  fields.set(date.index, 'date')
  const numbers = looks.filter((each) => each.index > date.index && each.number >= 0.9 && each.date < 0.5)
  const amount = numbers.at(-1)
  const quantity = numbers.length > 1 ? numbers.at(-2) : undefined
  if (amount) fields.set(amount.index, 'amount')
  if (quantity) fields.set(quantity.index, 'quantity')
  const before = looks.find((each) => each.index !== date.index && !fields.has(each.index))
  if (!before) return fields
  const contact = before.email >= 0.7 ? 'customerEmail' : before.phone >= 0.7 ? 'customerPhone' : null
  fields.set(before.index, contact ?? (before.name >= 0.5 ? 'customer' : 'customerId'))
  const product = looks.find((each) => !fields.has(each.index) && each.email < 0.5)
  if (product) fields.set(product.index, 'product')
  return fields
}
