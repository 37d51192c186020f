import type { Product } from '#shared/contract/products.ts'

/** What is typed of a product; `usualDays` as text while it is typed. */
export type ProductDraft = {
  readonly name: string
  readonly code: string
  readonly category: string
  readonly unit: string
  readonly price: number | null
  readonly usualDays: string
}

export const emptyProduct: ProductDraft = { name: '', code: '', category: '', unit: '', price: null, usualDays: '' }

export const draftOf = ({ name, code, category, unit, price, usualDays }: Product): ProductDraft => ({
  name,
  code,
  category,
  unit,
  price,
  usualDays: usualDays === null ? '' : String(usualDays),
})

/** The fields as they are saved. */
export const fieldsOf = (draft: ProductDraft) => ({
  name: draft.name.trim(),
  code: draft.code.trim(),
  category: draft.category.trim(),
  unit: draft.unit.trim(),
  price: draft.price,
  usualDays: draft.usualDays === '' ? null : Number(draft.usualDays),
})
