import type { ReviewedRow } from '#shared/contract/imports.ts'
import type { ImportFieldState } from '#shared/domain/import-groups.ts'

export type RowField = ReviewedRow['fields'][number]

const state = (shop: string, file: string): ImportFieldState => {
  if (file === '') return 'kept'
  if (shop === file) return 'same'
  return shop === '' ? 'added' : 'differs'
}

/** One value of a row beside the one that the shop has; null where neither has any. */
export const plainField = (field: string, shop: string, file: string): RowField | null =>
  shop === '' && file === '' ? null : { field, shop, file, state: state(shop, file) }

/** Several values, of which the shop gets those of the file that it lacks: they are `added`, nothing is replaced. */
export function listField(
  field: string,
  shop: readonly string[],
  file: readonly string[],
  /** What the shop would have then. */
  after: readonly string[],
): RowField | null {
  if (shop.length === 0 && file.length === 0) return null
  const lines = { shop: shop.join('\n'), file: file.join('\n') }
  if (file.length === 0) return { field, ...lines, state: 'kept' }
  return { field, ...lines, state: after.length > shop.length ? 'added' : 'same' }
}

/** Whether a row brings something that is not in the shop. */
export const bringsSomething = (fields: readonly RowField[]): boolean =>
  fields.some(({ state: of }) => of === 'added' || of === 'differs')
