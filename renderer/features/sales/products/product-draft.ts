import type { Product } from '#shared/contract/products.ts'

/** What is typed of a product; `usualDays` as text while it is typed. */
export type ProductDraft = {
  readonly name: string
  readonly code: string
  readonly barcode: string
  readonly category: string
  readonly unit: string
  readonly price: number | null
  readonly cost: number | null
  readonly usualDays: string
}

export const emptyProduct: ProductDraft = {
  name: '',
  code: '',
  barcode: '',
  category: '',
  unit: '',
  price: null,
  cost: null,
  usualDays: '',
}

export const draftOf = ({ usualDays, ...product }: Product): ProductDraft => ({
  name: product.name,
  code: product.code,
  barcode: product.barcode,
  category: product.category,
  unit: product.unit,
  price: product.price,
  cost: product.cost,
  usualDays: usualDays === null ? '' : String(usualDays),
})

/** The fields as they are saved. */
export const fieldsOf = (draft: ProductDraft) => ({
  name: draft.name.trim(),
  code: draft.code.trim(),
  barcode: draft.barcode.trim(),
  category: draft.category.trim(),
  unit: draft.unit.trim(),
  price: draft.price,
  cost: draft.cost,
  usualDays: draft.usualDays === '' ? null : Number(draft.usualDays),
})

/** Only what was typed anew: what another window changed meanwhile stays. */
export function changedFields(before: ProductDraft, after: ProductDraft): Partial<ReturnType<typeof fieldsOf>> {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return Object.fromEntries(Object.entries(now).filter(([key, value]) => value !== old[key as keyof typeof old]))
}
