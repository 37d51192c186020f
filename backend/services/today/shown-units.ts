import type { Settled } from '#db/repositories/settlements.ts'

/** What was dealt with, to be looked up. */
export type Settlements = {
  readonly contactIds: ReadonlySet<number>
  readonly whole: ReadonlySet<number>
  readonly products: ReadonlySet<string>
}

export function settlementsOf(settled: readonly Settled[]): Settlements {
  return {
    contactIds: new Set(settled.map(({ customerId }) => customerId)),
    whole: new Set(settled.flatMap(({ customerId, productId }) => (productId === null ? customerId : []))),
    products: new Set(
      settled.flatMap(({ customerId, productId }) => (productId === null ? [] : `${customerId} ${productId}`)),
    ),
  }
}

/** False for what was dealt with; who was called about everything is not called about one product. */
export const isShown = (settled: Settlements, contactId: number, productId: number): boolean =>
  !settled.whole.has(contactId) && !settled.products.has(`${contactId} ${productId}`)
