import { addDays, type Day } from '../calendar-date.ts'
import { FOR_GOOD, isTry, type RecallActName } from './recall-cycle.ts'
import type { RecallRule } from './recall-rule.ts'

/** Why somebody who is due isn't on the recall list. */
export const OFF_REASONS = [
  'contacted',
  'tries',
  'snoozed',
  'skipped',
  'stopped',
  'complaint',
  'debt',
  'consent',
  'rule-off',
  'grace',
] as const
export type OffReason = (typeof OFF_REASONS)[number]

/** A recall that still keeps somebody off the list. */
export type HidingRecall = {
  readonly customerId: number
  readonly productId: number | null
  readonly act: RecallActName
  readonly untilDay: Day
}

/** A customer, or a customer with a product, who is due from a day on. */
export type ListedUnit = {
  readonly customerId: number
  readonly productId: number | null
  readonly dueFrom: Day | null
  /** Grace is for those who are due, not for the lost and the new. */
  readonly isDue: boolean
}

/** `until` null = no day is known. */
export type Off = { readonly reason: OffReason; readonly until: Day | null }

/** Who is off the list on a day, and why. */
export type OffList = {
  /** Customers of whom something is off by more than the rules alone. */
  readonly customerIds: ReadonlySet<number>
  /** What the rules alone say. */
  readonly byRule: (unit: ListedUnit) => Off | null
  /** Null = on the list. */
  readonly offOf: (unit: ListedUnit) => Off | null
}

/** Puts together what keeps people off the list on a day. */
export function offListOf({
  on,
  hiding,
  paused,
  ruleOf,
}: {
  readonly on: Day
  readonly hiding: readonly HidingRecall[]
  /** Customers who are off for another reason than a recall. */
  readonly paused: ReadonlyMap<number, OffReason>
  readonly ruleOf: (productId: number | null) => RecallRule
}): OffList {
  const recalls = Map.groupBy(hiding, ({ customerId }) => customerId)
  const byRule = ({ productId, dueFrom, isDue }: ListedUnit): Off | null => {
    if (!isDue) return null
    const rule = ruleOf(productId)
    if (!rule.active) return { reason: 'rule-off', until: null }
    const from = dueFrom === null || rule.graceDays === 0 ? null : addDays(dueFrom, rule.graceDays)
    return from !== null && from > on ? { reason: 'grace', until: from } : null
  }
  return {
    customerIds: new Set([...recalls.keys(), ...paused.keys()]),
    byRule,
    offOf: (unit) => {
      const longest = (recalls.get(unit.customerId) ?? [])
        .filter((recall) => hides(recall, unit))
        .toSorted((a, b) => (a.untilDay < b.untilDay ? 1 : -1))[0]
      if (longest !== undefined) return offBy(longest)
      const reason = paused.get(unit.customerId)
      return reason === undefined ? byRule(unit) : { reason, until: null }
    },
  }
}

/**
 * What is about the customer is about all their products. Who was contacted about one product is left in peace about
 * everything for a while; put off, skipped and stopped is that product alone.
 */
function hides({ productId, act, untilDay }: HidingRecall, unit: ListedUnit): boolean {
  if (productId === null || productId === unit.productId) return true
  return isTry(act) && untilDay < FOR_GOOD
}

function offBy({ act, untilDay }: HidingRecall): Off {
  const until = untilDay === FOR_GOOD ? null : untilDay
  if (act === 'snoozed' || act === 'skipped' || act === 'stopped') return { reason: act, until }
  return { reason: until === null ? 'tries' : 'contacted', until }
}
