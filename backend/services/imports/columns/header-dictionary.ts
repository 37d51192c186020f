import {
  productFields,
  purchaseFields,
  type CustomerField,
  type ProductField,
  type PurchaseField,
} from '#shared/domain/import-fields.ts'
import { english } from './english.ts'
import { german } from './german.ts'
import { googleColumn } from './google-columns.ts'
import { foldHeader, serbianLatin } from './header-fold.ts'
import { productWords } from './product-words.ts'
import { purchaseWords } from './purchase-words.ts'
import { romanian } from './romanian.ts'
import { russian } from './russian.ts'
import { serbian } from './serbian.ts'

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

const compile = <Field extends string>(
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
  ...compile<CustomerField>([english, romanian, serbian, german, russian]),
  ...Object.entries(openDefaults),
])
/** A raw file of ours names its fields. */
const purchaseNames = Object.fromEntries(purchaseFields.map((field) => [field, field]))
const purchases = compile<PurchaseField>([purchaseWords, purchaseNames])
const productNames = Object.fromEntries(productFields.map((field) => [field, field]))
const products = compile<ProductField>([productWords, productNames])
const purchaseRanks: ReadonlyMap<string, number> = new Map([...purchases.keys()].map((word, rank) => [word, rank]))

const find = <Field>(map: ReadonlyMap<string, Field | null>, folded: string): Field | null | undefined => {
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
  const field = find(customers, folded)
  if (field === undefined) return null
  return { field, group: field === null ? '' : (addressGroup.exec(field)?.[1] ?? ''), google: false }
}

/** What a header means in a list of purchases; null for unknown words. */
export const purchaseColumn = (header: string): KnownColumn<PurchaseField> | null => {
  const field = find(purchases, foldHeader(header))
  return field === undefined ? null : { field, group: '', google: false }
}

/** What a header means in a list of products; null for unknown words. */
export const productColumn = (header: string): ProductField | null => find(products, foldHeader(header)) ?? null

/** Of several columns for one field the one with the lowest rank is meant: `Total` before `Subtotal`. */
export const purchaseColumnRank = (header: string): number => {
  const folded = foldHeader(header)
  return purchaseRanks.get(folded) ?? purchaseRanks.get(serbianLatin(folded) ?? '') ?? Infinity
}

export const isKnownHeader = (header: string): boolean =>
  customerColumn(header) !== null || purchaseColumn(header) !== null || productColumn(header) !== null
