import { BUILT_IN_SHOP, shopModel } from '#shared/domain/rhythm/shop-model.ts'
import { totalsOf, type ContactTotals } from '#db/repositories/contact-totals.ts'
import { rhythmsOf, type RhythmLine, type StoredRhythm } from '#db/repositories/rhythms.ts'
import type { SampleShop } from './sample-shop-types.ts'
import type { SampleTarget } from './sample-target.ts'

/** Nothing was learnt of a new shop. */
const model = shopModel(BUILT_IN_SHOP, new Map())

export type SampleTotals = ContactTotals & { readonly due_on: string | null; readonly next_follow_up_on: string | null }

/** What is derived of each customer: totals for the row, rhythms, the next promise. */
export function customerFigures(sample: SampleShop, target: SampleTarget) {
  const bought: number[][] = sample.customers.map(() => [])
  for (const [index, { customerIndex }] of sample.purchases.entries()) {
    if (customerIndex !== null) bought[customerIndex]?.push(index)
  }
  const promised: (string | null)[] = sample.customers.map(() => null)
  for (const { customerIndex, dueOn, doneOn } of sample.followUps) {
    if (customerIndex === null || doneOn !== null) continue
    const known = promised[customerIndex] ?? null
    if (known === null || dueOn < known) promised[customerIndex] = dueOn
  }
  const rhythms: (readonly StoredRhythm[])[] = []

  /** Called once for each customer, in order. */
  function totals(customer: number): SampleTotals {
    const own = (bought[customer] ?? []).flatMap((index) => sample.purchases[index] ?? [])
    const lines = own.flatMap(({ day, lines: sold }) =>
      sold.map((line): RhythmLine => ({
        day,
        quantity: line.quantity,
        amount: line.totalMinor,
        productId: target.first.product + line.productIndex,
      })),
    )
    const found = rhythmsOf(target.first.contact + customer, lines, model)
    rhythms.push(found)
    const spent = own.reduce((sum, { totalMinor }) => sum + totalMinor, 0)
    return {
      ...totalsOf(lines, spent, own.length),
      due_on: found[0]?.due_on ?? null,
      next_follow_up_on: promised[customer] ?? null,
    }
  }
  return { totals, rhythms: () => rhythms.flat() }
}
