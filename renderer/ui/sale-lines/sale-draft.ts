import type { Minor } from '#shared/domain/money.ts'
import { afterDiscount, discountOn, sumOfLines } from '#shared/domain/purchase-total.ts'
import type { PurchaseItem } from '../purchase-dialog-store.ts'
import { isBlank, lineOf, totalOf, type DraftDiscount, type SaleLine } from './sale-line.ts'

/** What a purchase and an order have in common while they are typed: lines, and a discount of the whole. */
export type SaleDraft = DraftDiscount & { readonly lines: readonly SaleLine[] }

export const nextKey = (rows: readonly { readonly key: number }[]): number =>
  Math.max(0, ...rows.map((row) => row.key)) + 1

export const withLine = (lines: readonly SaleLine[], line: SaleLine): readonly SaleLine[] =>
  lines.map((old) => (old.key === line.key ? line : old))

/** Fills the blank line, or adds one. */
export function withItem<Draft extends SaleDraft>(draft: Draft, item: PurchaseItem): Draft {
  const { lines } = draft
  const blank = lines.find(isBlank)
  return {
    ...draft,
    lines: blank === undefined ? [...lines, lineOf(item, nextKey(lines))] : withLine(lines, lineOf(item, blank.key)),
  }
}

export type SaleSums = {
  /** Of the lines; null where no amount is known. */
  readonly lines: Minor | null
  /** Null where it is more than there is to take it off from. */
  readonly discount: Minor | null
  /** After the discount, before coins round it. */
  readonly due: Minor
}

/** What lines come to while they are typed, by the rules of the engine. */
export function sumsOf({ lines, discount: amount, discountPercent }: SaleDraft): SaleSums {
  const sum = sumOfLines(lines.map(totalOf))
  const basisPoints = discountPercent === null ? null : Math.round(discountPercent * 100)
  const discount = discountOn(sum ?? 0, { amount, basisPoints })
  return { lines: sum, discount, due: afterDiscount(sum ?? 0, discount ?? 0) }
}
