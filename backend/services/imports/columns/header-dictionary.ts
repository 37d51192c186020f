import {
  paymentFields,
  productFields,
  purchaseFields,
  type CustomerField,
  type PaymentField,
  type ProductField,
  type PurchaseField,
} from '#shared/domain/import-fields.ts'
import { english } from './english.ts'
import { german } from './german.ts'
import { googleColumn } from './google-columns.ts'
import { foldHeader, serbianLatin } from './header-fold.ts'
import { paymentWords } from './payment-words.ts'
import { productWords } from './product-words.ts'
import { purchaseWords } from './purchase-words.ts'
import { romanian } from './romanian.ts'
import { russian } from './russian.ts'
import { serbian } from './serbian.ts'
import { thunderbirdWords } from './thunderbird-words.ts'

/** A header that is known: its field, or null where the column holds no facts. */
export type KnownColumn<Field> = {
  readonly field: Field | null
  /** Columns of one group make one address or one labelled value. */
  readonly group: string
  readonly google: boolean
}

/** Words whose field depends on the other columns; see `settleCustomerColumns`. */
export const openWords = ['nume', 'ime', 'имя', 'name', 'ort', 'grad'] as const
const openDefaults: Readonly<Record<string, CustomerField>> = {
  nume: 'displayName',
  ime: 'displayName',
  имя: 'displayName',
  name: 'displayName',
  ort: 'addressCity',
  grad: 'addressCity',
}

/** Words of one or more languages → their fields, folded; null for words whose columns say nothing. */
const compileWords = <Field extends string>(
  sources: readonly Readonly<Partial<Record<Field | 'ignored', string>>>[],
): ReadonlyMap<string, Field | null> => {
  const map = new Map<string, Field | null>()
  for (const words of sources)
    for (const [field, list] of Object.entries(words) as [Field | 'ignored', string][])
      for (const word of list.split('|')) {
        const folded = foldHeader(word)
        if (!map.has(folded)) map.set(folded, field === 'ignored' ? null : field)
      }
  return map
}

const customers = new Map<string, CustomerField | null>([
  ...compileWords<CustomerField>([english, romanian, serbian, german, russian, thunderbirdWords]),
  ...Object.entries(openDefaults),
])
/** A raw file of ours names its fields. */
const purchaseNames = Object.fromEntries(purchaseFields.map((field) => [field, field]))
const purchases = compileWords<PurchaseField>([purchaseWords, purchaseNames])
const productNames = Object.fromEntries(productFields.map((field) => [field, field]))
const products = compileWords<ProductField>([productWords, productNames])
const purchaseRanks: ReadonlyMap<string, number> = new Map([...purchases.keys()].map((word, rank) => [word, rank]))

/** A word as it is, or as Serbian Latin where it is Serbian in Cyrillic. */
const findWord = <Field>(map: ReadonlyMap<string, Field | null>, folded: string): Field | null | undefined => {
  const found = map.get(folded)
  if (found !== undefined) return found
  const latin = serbianLatin(folded)
  return latin === null ? undefined : map.get(latin)
}

const addressGroup = /^(address|home|work|other)[A-Z]/

/** What a header means in a list of customers; null for unknown words. */
export const customerColumn = (header: string): KnownColumn<CustomerField> | null => {
  const folded = foldHeader(header)
  if (folded === '') return null
  const google = googleColumn(header, folded)
  if (google !== null) return { ...google, google: true }
  const field = findWord(customers, folded)
  if (field === undefined) return null
  return { field, group: field === null ? '' : (addressGroup.exec(field)?.[1] ?? ''), google: false }
}

/** Sums and quantities are told with what they are counted in: `Amount (EUR)`, `Iznos u RSD`, `Сумма, руб.`, `Cant. (buc)`. */
const withoutUnit = (folded: string): string =>
  folded.replace(
    /(?: (?:in|u|v|у|в))? (?:eur|euro|usd|gbp|chf|ron|lei|lej|rsd|din|dinara|рсд|дин|динара|rub|rur|руб|рублей|рублях|р|kzt|тг|тенге|uah|грн|mdl|лей|леев|bgn|huf|pln|czk|bam|km|buc|bucati|kom|komada|ком|комада|шт|штук|pcs|pieces|kg|кг)$/u,
    '',
  )

const knownOrBare = <Field>(map: ReadonlyMap<string, Field | null>, header: string): Field | null | undefined => {
  const folded = foldHeader(header)
  const found = findWord(map, folded)
  return found === undefined ? findWord(map, withoutUnit(folded)) : found
}

/** What a header means in a list of purchases; null for unknown words. */
export const purchaseColumn = (header: string): KnownColumn<PurchaseField> | null => {
  const field = knownOrBare(purchases, header)
  return field === undefined ? null : { field, group: '', google: false }
}

/** What a header means in a list of products; null for unknown words. */
export const productColumn = (header: string): ProductField | null => knownOrBare(products, header) ?? null

/** Of several columns for one field the one with the lowest rank is meant: `Total` before `Subtotal`. */
export const purchaseColumnRank = (header: string): number => {
  const folded = foldHeader(header)
  const rankOf = (word: string) => purchaseRanks.get(word) ?? purchaseRanks.get(serbianLatin(word) ?? '')
  return rankOf(folded) ?? rankOf(withoutUnit(folded)) ?? Infinity
}

const payments = compileWords<PaymentField>([
  paymentWords,
  Object.fromEntries(paymentFields.map((field) => [field, field])),
])
const paymentRanks: ReadonlyMap<string, number> = new Map([...payments.keys()].map((word, rank) => [word, rank]))

/** Of purchases: what payments have too. */
const paymentFieldNames: ReadonlySet<string> = new Set(paymentFields)

/** What a header means in a list of payments: undefined for unknown words, null where the column says nothing of use. */
export function paymentColumn(header: string): PaymentField | null | undefined {
  const own = knownOrBare(payments, header)
  if (own !== undefined) return own
  const field = purchaseColumn(header)?.field
  if (field === 'purchaseNote') return 'reference'
  return field != null && paymentFieldNames.has(field) ? (field as PaymentField) : undefined
}

/** Of several columns for one field the one with the lowest rank is meant; words of payments before those of purchases. */
export function paymentColumnRank(header: string): number {
  const folded = foldHeader(header)
  const own = paymentRanks.get(folded) ?? paymentRanks.get(withoutUnit(folded))
  return own ?? payments.size + purchaseColumnRank(header)
}

export const isKnownHeader = (header: string): boolean =>
  customerColumn(header) !== null ||
  purchaseColumn(header) !== null ||
  productColumn(header) !== null ||
  paymentColumn(header) !== undefined
