import type { PaymentMethod } from '#shared/contract/values.ts'
import type { Minor } from '#shared/domain/money.ts'

/** What the list of purchases can be narrowed to beside days and words. */
export type PurchaseNarrowing = {
  readonly method?: PaymentMethod
  readonly productId?: number
  readonly staffId?: number
  readonly campaign?: string
  readonly kind?: 'sale' | 'return'
  readonly isOpen?: boolean
  readonly total?: { readonly from?: Minor; readonly to?: Minor }
}
export type PurchaseFilterKind = keyof PurchaseNarrowing

/** In the order in which they are offered. */
export const purchaseFilterKinds = ['method', 'productId', 'kind', 'isOpen', 'total', 'campaign', 'staffId'] as const

export const activeKinds = (narrowing: PurchaseNarrowing): readonly PurchaseFilterKind[] =>
  purchaseFilterKinds.filter((kind) => narrowing[kind] !== undefined)

/** The narrowing without one of its filters. */
export function withoutKind(narrowing: PurchaseNarrowing, kind: PurchaseFilterKind): PurchaseNarrowing {
  return Object.fromEntries(Object.entries(narrowing).filter(([each]) => each !== kind))
}
