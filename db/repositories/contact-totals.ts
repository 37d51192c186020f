import { mergePurchaseDays } from '#shared/domain/purchase-days.ts'
import type { RhythmLine } from './rhythms.ts'

/** What a customer's row keeps of their purchases. `spent` counts returns against it; a visit is a purchase day. */
export type ContactTotals = {
  readonly spent: number
  readonly visits: number
  readonly purchase_count: number
  readonly first_on: string | null
  readonly last_on: string | null
}

/** Totals from lines; `spent` from the purchases themselves, whose total may hold a rounding of its own. */
export function totalsOf(lines: readonly RhythmLine[], spent: number, purchases: number): ContactTotals {
  const days = mergePurchaseDays(lines)
  return {
    spent,
    visits: days.length,
    purchase_count: purchases,
    first_on: days[0]?.day ?? null,
    last_on: days.at(-1)?.day ?? null,
  }
}
